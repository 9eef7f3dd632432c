//! Changes and chores: what differs between two versions of a directory, and what its editors have to do.
//!
//! Nothing here renders a site. [`compare`] explains a pull request, [`remind`] lists profiles to confirm, [`forget`] empties one
//! for good, and [`scaffold`] and [`forge`] write files to start from.

pub mod compare;
pub mod forge;
pub mod forget;
pub mod remind;
pub mod scaffold;

pub mod changes;
