//! How long a profile is believed after its ambassador last confirmed it.

use jiff::ToSpan;

use crate::text::date::Date;

/// The ages, in months since the last confirmation, at which something becomes of a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Freshness {
    /// The ambassador is asked.
    pub remind_months: u32,
    /// The page says that it is to be confirmed.
    pub doubt_months: u32,
    /// No list and no search shows it.
    pub unlist_months: u32,
    /// It is not built.
    pub drop_months: u32,
}

impl Freshness {
    /// The ages where a site writes none.
    pub const USUAL: Freshness = Freshness { remind_months: 12, doubt_months: 13, unlist_months: 15, drop_months: 18 };
}

impl Default for Freshness {
    fn default() -> Freshness {
        Freshness::USUAL
    }
}

/// What has become of a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// It was confirmed lately.
    Fresh,
    /// Its ambassador is to be asked.
    Due,
    /// It says that it is to be confirmed.
    Doubtful,
    /// It has its page, and is on no list.
    Unlisted,
    /// It has no page any more.
    Dropped,
}

impl Stage {
    /// The word for it in messages.
    pub fn word(self) -> &'static str {
        match self {
            Stage::Fresh => "fresh",
            Stage::Due => "due",
            Stage::Doubtful => "doubtful",
            Stage::Unlisted => "unlisted",
            Stage::Dropped => "dropped",
        }
    }
}

impl Freshness {
    /// What has become, by `today`, of a profile that was `confirmed`.
    pub fn stage(&self, confirmed: Date, today: Date) -> Stage {
        let Freshness { remind_months, doubt_months, unlist_months, drop_months } = *self;
        let ages = [
            (drop_months, Stage::Dropped),
            (unlist_months, Stage::Unlisted),
            (doubt_months, Stage::Doubtful),
            (remind_months, Stage::Due),
        ];
        let reached = ages.into_iter().find(|&(months, _)| after(confirmed, months) <= today);
        reached.map_or(Stage::Fresh, |(_, stage)| stage)
    }

    /// The day on which the ambassador of a profile that was `confirmed` is to be asked.
    pub fn due(&self, confirmed: Date) -> Date {
        after(confirmed, self.remind_months)
    }
}

/// The day `months` after `day`, or the last one of its month; the end of the calendar where there is none.
fn after(day: Date, months: u32) -> Date {
    day.checked_add(i64::from(months.min(1200)).months()).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_ages_by_whole_months() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let stage = |today: &str| Freshness::default().stage(day("2025-08-31"), day(today));
        assert_eq!(stage("2026-08-30"), Stage::Fresh);
        assert_eq!(stage("2026-08-31"), Stage::Due);
        // September has no 31st.
        assert_eq!(stage("2026-09-30"), Stage::Doubtful);
        assert_eq!(stage("2026-11-30"), Stage::Unlisted);
        assert_eq!(stage("2027-02-28"), Stage::Dropped);
        assert_eq!(Freshness::default().due(day("2024-02-29")), day("2025-02-28"));
    }
}
