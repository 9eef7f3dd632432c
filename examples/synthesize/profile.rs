//! One invented profile, drawn from its number.

use std::collections::HashMap;
use std::fmt;

use crate::biography::{Filling, Used, lowercased};
use crate::choices;
use crate::random::Random;
use crate::territory::{AreaKind, Place, Territory};
use crate::words::Lexicon;
use crate::world::{Sector, World};

/// A day: year, month, day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub u32, pub u32, pub u32);

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}-{:02}", self.0, self.1, self.2)
    }
}

/// Who employs.
pub enum Employer {
    /// An organisation of the content, by its place in [`World::organisations`].
    Organisation(usize),
    /// Only a name.
    Name(String),
}

/// How often and when.
pub struct Availability {
    /// Interventions a year.
    pub per_year: Option<u32>,
    /// In words.
    pub rhythm: Option<&'static str>,
    /// Months, 1 to 12.
    pub months: Vec<u32>,
    /// Days of notice.
    pub notice_days: Option<u32>,
    /// Largest group.
    pub group_max: Option<u32>,
}

/// Before a visit.
pub struct Visit {
    /// In years.
    pub minimum_age: Option<u32>,
    /// What to wear.
    pub equipment: Option<&'static str>,
    /// Whether a wheelchair can go everywhere.
    pub wheelchair: Option<bool>,
}

/// A profile; every list holds ids of the vocabularies.
pub struct Profile {
    /// `oe-0000001`.
    pub id: String,
    /// One human being, or an organisation.
    pub is_person: bool,
    /// As shown.
    pub name: String,
    /// Where the rule "all after the first name" would sort it wrongly.
    pub sort_name: Option<String>,
    /// Trade.
    pub occupation: String,
    /// ROME code.
    pub rome: Option<String>,
    /// In what capacity a person speaks.
    pub role: Option<&'static str>,
    /// Year the trade began.
    pub since: Option<u32>,
    /// Employer.
    pub employer: Option<Employer>,
    /// Who endorses, by the place in [`World::organisations`].
    pub endorsed_by: Vec<usize>,
    /// By the place in [`World::sectors`].
    pub sectors: Vec<usize>,
    /// Themes.
    pub themes: Vec<&'static str>,
    /// Where.
    pub places: Vec<Place>,
    /// For whom.
    pub audiences: Vec<&'static str>,
    /// Levels of the audiences.
    pub levels: Vec<&'static str>,
    /// In which forms.
    pub interventions: Vec<&'static str>,
    /// On site, remote.
    pub formats: Vec<&'static str>,
    /// Languages.
    pub languages: Vec<&'static str>,
    /// How often and when.
    pub availability: Availability,
    /// Only with visits.
    pub visit: Option<Visit>,
    /// A link's text; its address is made from the id.
    pub link: Option<&'static str>,
    /// The day the charter was accepted and the consent was signed.
    pub accepted: Day,
    /// What the consent covers.
    pub covers: Vec<&'static str>,
    /// The end of a pause.
    pub until: Option<Day>,
    /// The day of the last confirmation.
    pub confirmed: Day,
    /// The text, by paragraphs.
    pub bio: Vec<String>,
    /// Received ideas and their answers.
    pub ideas: Vec<(String, String)>,
}

/// The profile `number`, from 1.
pub fn draw(number: usize, world: &World, lexicon: &Lexicon) -> Profile {
    let random = &mut Random::for_profile(number);
    let is_person = !random.chance(5);
    let feminine = random.chance(52);
    let main_sector = sector(world, random);
    let home = home(&world.territory, random);
    let role = is_person.then(|| &choices::ROLES[random.weighted(choices::ROLES.iter().map(|role| role.1))]);
    let accepted = Day(random.between(2022, 2026), random.between(1, 10), random.between(1, 28));
    let since = random.between(role.map_or(1955, |role| role.2), role.map_or(2015, |role| role.3));

    let (name, sort_name) = match is_person {
        true => person_name(feminine, lexicon, random),
        false => (house(main_sector, world, lexicon, random), None),
    };
    let trade = random.pick(&world.sectors[main_sector].occupations);
    let trade_name = if feminine { &trade.feminine } else { &trade.masculine };
    let filling = filling(feminine, is_person, trade_name, since, home, &world.sectors[main_sector], world, lexicon);
    let occupation = if is_person { trade_name.clone() } else { random.pick(&lexicon.details["activity"]).to_string() };
    let employer =
        role.filter(|role| role.4 && random.chance(72)).map(|_| employer(main_sector, world, lexicon, random));
    let themes = themes(random);
    let audiences = random.several(choices::AUDIENCES);
    let interventions =
        random.several(if is_person { choices::INTERVENTIONS } else { choices::INTERVENTIONS_OF_ORGANISATIONS });
    Profile {
        id: format!("oe-{number:07}"),
        is_person,
        name,
        sort_name,
        rome: trade.rome.clone().filter(|_| is_person && random.chance(80)),
        role: role.map(|role| role.0),
        since: (is_person && random.chance(78)).then_some(since),
        endorsed_by: endorsements(main_sector, world, random),
        sectors: if themes.is_empty() || !random.chance(3) { sectors(main_sector, world, random) } else { Vec::new() },
        places: places(home, &world.territory, random),
        levels: levels(&audiences, random),
        formats: formats(random),
        languages: languages(random),
        availability: availability(lexicon, random),
        visit: (interventions.contains(&"visite") && random.chance(80)).then(|| visit(lexicon, random)),
        link: random.chance(4).then(|| *random.pick(&lexicon.details["link"])),
        confirmed: Day(2026, random.between(if accepted.0 == 2026 { accepted.1 } else { 1 }, 10), 28),
        until: random.chance(3).then(|| Day(2027, random.between(1, 9), random.between(1, 28))),
        bio: filling.text(random),
        ideas: ideas(&filling, lexicon, random),
        covers: covers(employer.is_some(), random),
        occupation,
        employer,
        themes,
        audiences,
        interventions,
        accepted,
    }
}

fn sector(world: &World, random: &mut Random) -> usize {
    random.weighted((0..world.sectors.len()).map(|index| choices::SECTORS[index % choices::SECTORS.len()]))
}

/// The main sector, and sometimes one of its neighbours.
fn sectors(main: usize, world: &World, random: &mut Random) -> Vec<usize> {
    let related = &world.sectors[main].related;
    let second = (!related.is_empty() && random.chance(17)).then(|| random.pick(related));
    let second = second.and_then(|id| world.sectors.iter().position(|sector| &sector.id == id));
    std::iter::once(main).chain(second.filter(|&second| second != main)).collect()
}

/// The commune where somebody lives: large towns are more likely.
fn home(territory: &Territory, random: &mut Random) -> usize {
    territory.commune_of_inhabitant(random.below(territory.population() as usize) as u64)
}

fn places(home: usize, territory: &Territory, random: &mut Random) -> Vec<Place> {
    let mut places = Vec::new();
    let count = 1 + random.weighted([66, 25, 9].into_iter());
    for index in 0..count {
        let near = if index == 0 { home } else { self::home(territory, random) };
        places.push(match random.weighted([4, 31, 31, 34].into_iter()) {
            0 => Place::Area(territory.area_of(AreaKind::Region, near)),
            1 => Place::Area(territory.area_of(AreaKind::Department, near)),
            2 => Place::Area(territory.area_of(AreaKind::EmploymentArea, near)),
            _ => Place::Commune(near),
        });
    }
    territory.without_redundant(&places)
}

fn person_name(feminine: bool, lexicon: &Lexicon, random: &mut Random) -> (String, Option<String>) {
    let first = random.pick(&lexicon.names[if feminine { "feminine" } else { "masculine" }]);
    let last = random.pick(&lexicon.names["last"]);
    if random.chance(3) {
        let particle = random.pick(&lexicon.names["particle"]);
        let small =
            ["de la ", "de ", "du ", "d'", "von ", "van "].iter().find_map(|small| particle.strip_prefix(small));
        return (format!("{first} {particle}"), small.map(|sorted| format!("{sorted} {first}")));
    }
    match random.pick(&lexicon.names["last"]) {
        second if random.chance(13) && second != last => (format!("{first} {last}-{second}"), None),
        _ => (format!("{first} {last}"), None),
    }
}

/// The name of an employer in the sector.
fn house(sector: usize, world: &World, lexicon: &Lexicon, random: &mut Random) -> String {
    let words = &lexicon.sectors[world.sectors[sector].id.as_str()];
    format!("{} {}", random.pick(&words["house"]), random.pick(&lexicon.places))
}

fn employer(sector: usize, world: &World, lexicon: &Lexicon, random: &mut Random) -> Employer {
    let known = of_sector(sector, world);
    match known.is_empty() || !random.chance(22) {
        true => Employer::Name(house(sector, world, lexicon, random)),
        false => Employer::Organisation(*random.pick(&known)),
    }
}

fn endorsements(sector: usize, world: &World, random: &mut Random) -> Vec<usize> {
    of_sector(sector, world).into_iter().filter(|_| random.chance(34)).collect()
}

fn of_sector(sector: usize, world: &World) -> Vec<usize> {
    let has = |index: &usize| world.organisations[*index].sectors.contains(&world.sectors[sector].id);
    (0..world.organisations.len()).filter(has).collect()
}

fn themes(random: &mut Random) -> Vec<&'static str> {
    choices::THEMES.iter().filter(|theme| random.chance(theme.1)).map(|theme| theme.0).take(3).collect()
}

fn levels(audiences: &[&str], random: &mut Random) -> Vec<&'static str> {
    let offered = choices::LEVELS.iter().filter(|level| audiences.contains(&level.1));
    offered.filter(|level| random.chance(level.2)).map(|level| level.0).collect()
}

/// What is published must be covered: the name always, an employer where there is one.
fn covers(has_employer: bool, random: &mut Random) -> Vec<&'static str> {
    let others = choices::CONSENT.iter().filter(|what| random.chance(what.1)).map(|what| what.0);
    std::iter::once("name").chain(has_employer.then_some("employer")).chain(others).collect()
}

fn formats(random: &mut Random) -> Vec<&'static str> {
    let choices: [&[&str]; 3] = [&["on_site"], &["on_site", "remote"], &["remote"]];
    choices[random.weighted([67, 29, 4].into_iter())].to_vec()
}

fn languages(random: &mut Random) -> Vec<&'static str> {
    let others = choices::LANGUAGES.iter().filter(|language| random.chance(language.1)).map(|language| language.0);
    std::iter::once("fr").chain(others).collect()
}

fn availability(lexicon: &Lexicon, random: &mut Random) -> Availability {
    const SCHOOL_YEAR: [u32; 10] = [9, 10, 11, 12, 1, 2, 3, 4, 5, 6];
    let first = random.below(4);
    // One profile in three says nothing about its months.
    let percent = if random.chance(70) { 74 } else { 0 };
    Availability {
        months: SCHOOL_YEAR.into_iter().skip(first).filter(|_| random.chance(percent)).collect(),
        per_year: random.chance(88).then(|| random.between(1, 18)),
        rhythm: random.chance(72).then(|| *random.pick(&lexicon.details["rhythm"])),
        notice_days: random.chance(75).then(|| *random.pick(&[7, 10, 14, 15, 21, 28, 30, 45])),
        group_max: random.chance(70).then(|| *random.pick(&[8, 10, 12, 15, 16, 18, 20, 24, 28, 30, 32, 35, 60])),
    }
}

fn visit(lexicon: &Lexicon, random: &mut Random) -> Visit {
    Visit {
        minimum_age: Some(random.between(11, 17)),
        equipment: random.chance(70).then(|| *random.pick(&lexicon.details["equipment"])),
        wheelchair: random.chance(80).then(|| random.chance(55)),
    }
}

#[allow(clippy::too_many_arguments, reason = "each is one fact of the profile, used once")]
fn filling<'a>(
    feminine: bool,
    is_person: bool,
    trade: &str,
    since: u32,
    home: usize,
    sector: &Sector,
    world: &World,
    lexicon: &'a Lexicon,
) -> Filling<'a> {
    let territory = &world.territory;
    let department = &territory.areas[territory.area_of(AreaKind::Department, home)];
    // "près de Le Ban" does not exist in French: such a town is told by its department's name.
    let town = &territory.communes[home].name;
    let has_article = ["Le ", "La ", "Les ", "L'"].iter().any(|article| town.starts_with(article));
    let town = if has_article { "chez moi".to_owned() } else { town.clone() };
    let facts = HashMap::from([
        ("occupation", lowercased(trade)),
        ("since", since.to_string()),
        ("town", town),
        ("within", department.within.clone()),
    ]);
    let sentences = if is_person { &lexicon.person } else { &lexicon.organisation };
    Filling { feminine, facts, sector: &lexicon.sectors[sector.id.as_str()], sentences, common: &lexicon.person }
}

fn ideas(filling: &Filling<'_>, lexicon: &Lexicon, random: &mut Random) -> Vec<(String, String)> {
    if !random.chance(34) {
        return Vec::new();
    }
    let (idea, answer) = random.pick(&lexicon.details["idea"]).split_once(" => ").unwrap_or_default();
    let used = &mut Used::default();
    vec![(filling.fill(idea, used, random), filling.fill(answer, used, random))]
}
