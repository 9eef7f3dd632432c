//! `annuaire remind`: whose profile is to be confirmed.

use super::{PROFILE, new_site};
use crate::harness::TODAY;

#[test]
fn those_whose_profile_grows_old_are_listed_soonest_first() {
    let site = new_site();
    site.replace_line(PROFILE, "confirmed:", "confirmed: 2025-05-20");
    site.replace_line("content/ambassadors/pe-0002.yaml", "confirmed:", "confirmed: 2025-12-10");
    let list = |format: &str| site.run(&["remind", "--format", format]).exits(0).stdout.replace('\r', "");
    insta::assert_snapshot!("remind_table", list("table"));
    insta::assert_snapshot!("remind_csv", list("csv"));
    insta::assert_snapshot!("remind_ics", list("ics"));
}

#[test]
fn who_reminds_is_told_of_profiles_that_cannot_be_read_and_may_look_far_ahead() {
    let site = new_site();
    let told = |days: &str| {
        let reminded = site.run(&["remind", "--within", days]).exits(0);
        [reminded.stdout, reminded.stderr]
    };
    let [list, note] = told("99999999");
    assert!(list.contains("pe-0001") && note.is_empty(), "{note}");
    assert_eq!(told("4294967295"), [list, note]);
    site.write("content/ambassadors/pe-0001.yaml", "name: [Ada\n");
    site.write("content/ambassadors/pe-0002.yaml", b"name: \xFF\n");
    site.write("content/ambassadors/pe-0003.yaml", "status: withdrawn\n");
    let [list, note] = told("99999999");
    assert!(!list.contains("pe-0001"), "{list}");
    insta::assert_snapshot!(note.trim_end(), @"2 fiches ne peuvent pas être lues et manquent à cette liste : « annuaire check » dit pourquoi.");
}

#[test]
fn whoever_never_confirmed_is_asked_and_no_day_is_invented() {
    let site = new_site();
    let text = site.read(PROFILE);
    let kept = text.lines().filter(|line| !line.starts_with("confirmed:"));
    site.write(PROFILE, kept.map(|line| format!("{line}\n")).collect::<String>());
    let list = |format: &str| site.run(&["remind", "--format", format]).stdout;
    let csv = list("csv");
    let row = csv.lines().find(|line| line.contains("pe-0001")).unwrap();
    assert!(row.starts_with(&format!("{TODAY},pe-0001,")) && row.contains(",,jamais confirmée,"), "{row}");
    let all = [csv, list("table"), list("ics")].concat();
    assert!(!all.contains("2000") && all.contains("jamais été confirmée"), "{all}");
}
