//! The work of editors: reviewing changes, confirming and forgetting profiles, starting a site.
//!
//! Nothing here renders a site. [`compare`] explains a pull request, [`older`] finds the version to publish while the newest
//! has errors, [`remind`] lists profiles to confirm, [`forget`]
//! empties one for good, and [`scaffold`], [`forge`] and [`theme`] write files to start from.

pub mod changes;
pub mod compare;
pub mod forge;
pub mod forget;
pub mod older;
pub mod remind;
pub mod removals;
pub mod scaffold;
pub mod theme;
