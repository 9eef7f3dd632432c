//! Fills the table of meanings: the vocabulary of orientation, the names of the territory, the words of the site.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::site::search::vocabulary::{Class, Phrase, Vocabulary};
use crate::site::search::words::{Rules, fold, words};
use crate::site::search::{Commune, Corpus, Document};

use super::table::{Match, Table};
use super::trades::Trades;
use super::{DENIAL, Set};

/// Hundredths of the weight of a trade that is named.
const SAME: usize = 95;
const SHARED: usize = 88;
const NARROWER: usize = 75;
const PLACE: usize = 65;
const PLACE_OF_MANY: usize = 58;
const SECTOR: usize = 65;
const NEIGHBOUR: usize = 45;
const RELATED: usize = 30;
/// A word of a family's name that stands for it has so many letters at least.
const FAMILY_WORD: usize = 5;
/// A word that more trades have says little.
const MANY: usize = 3;

/// Fills the table, part after part.
pub(super) struct Writer<'a> {
    corpus: &'a Corpus,
    documents: &'a [&'a Document],
    rules: &'a Rules,
    vocabulary: &'a Vocabulary,
    /// Facets by name, each with the values that somebody has, by id.
    values: HashMap<&'static str, HashMap<&'a str, String>>,
    trades: Trades<'a>,
    pub(super) sets: Vec<Set>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(
        corpus: &'a Corpus,
        documents: &'a [&'a Document],
        rules: &'a Rules,
        vocabulary: &'a Vocabulary,
    ) -> Writer<'a> {
        let values = corpus.facets.iter().enumerate().map(|(number, facet)| {
            let mut had = vec![false; facet.values.len()];
            documents.iter().flat_map(|row| &row.values[number]).for_each(|&value| had[value as usize] = true);
            let values = facet.values.iter().enumerate().filter(|(value, _)| had[*value]);
            (facet.name, values.map(|(value, of)| (of.id.as_str(), format!("{number}.{value}"))).collect())
        });
        let trades = Trades::new(vocabulary, &corpus.occupations, rules);
        let sets = trades.sets(documents);
        Writer { corpus, documents, rules, vocabulary, values: values.collect(), trades, sets }
    }

    /// Fills `table`. Trades come first: a word that names one is nothing else.
    pub(super) fn fill(&mut self, table: &mut Table<'_>, communes: &[usize]) {
        self.trades(table);
        self.sectors(table);
        self.wishes(table);
        self.classes(table);
        self.calendar(table);
        self.formats(table);
        self.genders(table);
        self.places(table, communes);
        self.traps(table);
        self.synonyms(table);
        self.fillers(table);
    }

    fn phrase(&self, text: &str) -> Phrase {
        Phrase::new(text, self.rules)
    }

    /// A value of a facet as the table writes it; `None` where nobody has it.
    fn value(&self, facet: &str, id: &str) -> Option<&str> {
        self.values.get(facet)?.get(id).map(String::as_str)
    }

    /// Makes a set of the documents that `holds` chooses; `None` where there are none.
    fn set(&mut self, label: &str, holds: impl Fn(&Document) -> bool) -> Option<usize> {
        let members = self.documents.iter().enumerate().filter(|(_, row)| holds(row));
        let set = Set {
            label: label.to_owned(),
            members: [members.map(|(number, _)| number as u32).collect(), Vec::new(), Vec::new()],
        };
        (!set.is_empty()).then(|| {
            self.sets.push(set);
            self.sets.len() - 1
        })
    }

    /// The set of a trade by its id, where it has somebody.
    fn had(&self, id: &str) -> Option<usize> {
        self.trades.number(id).filter(|&number| !self.sets[number].is_empty())
    }

    fn trades(&self, table: &mut Table<'_>) {
        let mut shares: HashMap<&str, usize> = HashMap::new();
        for trade in self.trades.iter() {
            for word in trade.activity.iter().chain(trade.place) {
                *shares.entry(&word.spelt).or_default() += usize::from(self.had(&trade.id).is_some());
            }
        }
        for number in 0..self.trades.iter().len() {
            let trade = self.trades.at(number);
            let has_members = !self.sets[number].is_empty();
            let related: Vec<usize> = trade.related.iter().filter_map(|id| self.had(id)).collect();
            let own = |weight: usize| vec![format!("t{number}.{weight}")];
            if !has_members {
                let near: Vec<String> = related.iter().map(|set| format!("t{set}.{NEIGHBOUR}")).collect();
                let sector = self.value("sector", trade.sector).map(|value| format!("w{value}.{RELATED}"));
                let near = if near.is_empty() { sector.into_iter().collect() } else { near };
                let names = trade.names().chain(trade.slang);
                names.for_each(|words| table.add_instead(words, Match::Keys, &near, true));
                trade.activity.iter().for_each(|words| table.add_instead(words, Match::Keys, &near, false));
                trade.abbr.iter().for_each(|letters| table.add_instead(letters, Match::Letters, &near, true));
                continue;
            }
            let near: Vec<String> = related.iter().map(|set| format!("r{set}.{RELATED}")).collect();
            for name in trade.names().chain(trade.slang) {
                table.add(name, Match::Keys, &own(SAME));
                table.add(name, Match::Keys, &near);
            }
            trade.abbr.iter().for_each(|letters| table.add(letters, Match::Letters, &own(SAME)));
            let shared = |word: &Phrase, few, many| if shares[word.spelt.as_str()] > MANY { many } else { few };
            trade.activity.iter().for_each(|word| table.add_weak(word, &own(shared(word, SAME, SHARED))));
            trade.narrower.iter().for_each(|name| table.add(name, Match::Keys, &own(NARROWER)));
            trade.place.iter().for_each(|word| table.add_weak(word, &own(shared(word, PLACE, PLACE_OF_MANY))));
        }
    }

    fn sectors(&self, table: &mut Table<'_>) {
        for (sector, said) in &self.vocabulary.trades.sectors {
            let Some(value) = self.value("sector", sector).map(str::to_owned) else { continue };
            said.iter().for_each(|word| table.add_weak(word, &[format!("w{value}.{SECTOR}")]));
        }
        for (label, sectors) in &self.corpus.families {
            let ids = sectors.iter().filter_map(|id| self.value("sector", id));
            let values: Vec<String> = ids.map(|value| format!("w{value}.{SECTOR}")).collect();
            table.add_weak(&self.phrase(label), &values);
            let words = self.rules.terms(label).into_iter().filter(|word| word.chars().count() >= FAMILY_WORD);
            words.for_each(|word| table.add_if_new(&self.phrase(&word), &values));
        }
    }

    fn wishes(&self, table: &mut Table<'_>) {
        for wish in &self.vocabulary.trades.wishes {
            let trades = wish.trades.iter().filter_map(|id| self.had(id)).enumerate();
            let mut meant: Vec<String> =
                trades.map(|(rank, set)| format!("t{set}.{}", 90 - 2 * rank.min(20))).collect();
            for (facet, ids, weight) in
                [("sector", &wish.sectors, 60), ("theme", &wish.themes, 70), ("role", &wish.roles, 70)]
            {
                let values = ids.iter().filter_map(|id| self.value(facet, id));
                meant.extend(values.map(|value| format!("w{value}.{weight}")));
            }
            wish.say.iter().for_each(|words| table.add_weak(words, &meant));
        }
    }

    fn classes(&self, table: &mut Table<'_>) {
        for class in &self.vocabulary.classes.classes {
            let meant = self.asked(class);
            class.say.iter().for_each(|words| table.add(words, self.letters(words), &meant));
        }
        for (facet, terms) in &self.values {
            if matches!(*facet, "language" | "theme" | "intervention") {
                let ids = terms.iter().filter(|(id, _)| id.len() > 2);
                ids.for_each(|(id, value)| table.add_if_new(&self.phrase(id), &[format!("f{value}")]));
            }
        }
    }

    /// What a class asks for: the narrowest list of its ids, and its other ids as hints.
    fn asked(&self, class: &Class) -> Vec<String> {
        let lists = [
            ("level", &class.levels),
            ("audience", &class.audiences),
            ("intervention", &class.interventions),
            ("format", &class.formats),
            ("theme", &class.themes),
            ("role", &class.roles),
        ];
        let mut meant = Vec::new();
        let mut is_asked = class.role.as_deref() != Some("hint");
        for (facet, ids) in lists {
            let mut ids: Vec<&String> = ids.iter().collect();
            ids.sort_by_key(|id| class.prefer.as_ref() != Some(*id));
            let values: Vec<&str> = ids.iter().filter_map(|id| self.value(facet, id)).collect();
            // A level says more than the audience that it is a part of.
            let is_wider = facet == "audience" && !class.levels.is_empty();
            if !values.is_empty() && !is_wider {
                let kind = if is_asked { 'f' } else { 'h' };
                meant.extend(values.iter().map(|value| format!("{kind}{value}")));
                is_asked = false;
            }
        }
        let sectors = class.sectors.iter().filter_map(|id| self.value("sector", id));
        meant.extend(sectors.map(|value| format!("h{value}")));
        meant.extend(class.trades.iter().filter_map(|id| self.had(id)).map(|set| format!("s{set}")));
        meant
    }

    /// How letters are matched: "AS" is a word of the language too.
    fn letters(&self, Phrase { text, .. }: &Phrase) -> Match {
        let is_letters = text.chars().count() < 5 && text.chars().all(|c| c.is_uppercase());
        if is_letters { Match::Letters } else { Match::Keys }
    }

    fn calendar(&mut self, table: &mut Table<'_>) {
        let when = &self.vocabulary.grammar.when;
        let mut sets: HashMap<u32, usize> = HashMap::new();
        for (month, said) in &when.months {
            let (Ok(number), Some(name)) = (month.parse::<u32>(), said.first()) else { continue };
            if let Some(set) = self.set(&name.text, |row| row.months.contains(&number)) {
                sets.insert(number, set);
                said.iter().for_each(|word| table.add(word, Match::Keys, &[format!("m{set}")]));
            }
        }
        for period in &when.periods {
            let months = period.months.iter().filter_map(|month| sets.get(&month.parse().ok()?));
            let meant: Vec<String> = months.map(|set| format!("m{set}")).collect();
            let meant = if meant.is_empty() { vec!["x".to_owned()] } else { meant };
            period.say.iter().for_each(|words| table.add(words, Match::Keys, &meant));
        }
        for word in when.weekdays.words.iter().chain(&when.hours.words) {
            table.add(word, Match::Keys, &["k".to_owned()]);
        }
    }

    fn formats(&mut self, table: &mut Table<'_>) {
        let grammar = &self.vocabulary.grammar;
        let formats = [("remote", &grammar.formats.remote), ("on_site", &grammar.formats.on_site)];
        for (id, said) in formats {
            let Some(meant) = self.value("format", id).map(|value| format!("f{value}")) else { continue };
            let said = said.iter().filter(|words| !words.text.starts_with(DENIAL));
            said.for_each(|words| table.add(words, Match::Led, std::slice::from_ref(&meant)));
        }
        for (id, said) in &grammar.languages.known {
            let value = self.value("language", id).filter(|_| *id != self.corpus.language);
            let meant = value.map_or("x".to_owned(), |value| format!("f{value}"));
            said.iter().for_each(|words| table.add(words, self.letters(words), std::slice::from_ref(&meant)));
        }
        let wheelchair = grammar.visit.wheelchair.first().map(|said| said.text.as_str()).unwrap_or_default();
        if let Some(set) = self.set(wheelchair, |row| row.has_wheelchair_access) {
            let said = &grammar.visit.wheelchair;
            said.iter().for_each(|words| table.add(words, self.letters(words), &[format!("v{set}")]));
        }
    }

    /// Who asks for a woman sees those first whose trade is written in the feminine: nothing else says so.
    fn genders(&mut self, table: &mut Table<'_>) {
        let gender = &self.vocabulary.grammar.gender;
        let forms = self.trades.forms();
        for (asked, [own, other]) in
            [(&gender.women, [&forms.feminine, &forms.masculine]), (&gender.men, [&forms.masculine, &forms.feminine])]
        {
            let Some(label) = asked.say.first() else { continue };
            let has = |row: &Document, forms: &HashSet<String>| {
                words(&fold(&row.card.occupation)).any(|word| forms.contains(word))
            };
            let set = self.set(&label.text, |row| has(row, own) && !has(row, other));
            let themes = asked.themes.iter().filter_map(|id| self.value("theme", id)).map(|value| format!("h{value}"));
            let meant: Vec<String> = set.map(|set| format!("s{set}")).into_iter().chain(themes).collect();
            asked.say.iter().for_each(|words| table.add(words, Match::Keys, &meant));
        }
    }

    fn places(&self, table: &mut Table<'_>, communes: &[usize]) {
        let territory = &self.corpus.territory;
        let codes: HashMap<&str, usize> =
            territory.communes.iter().enumerate().map(|(index, commune)| (commune.code.as_str(), index)).collect();
        // The largest of the communes that a place names.
        let commune = |places: &BTreeMap<String, String>| {
            let known = places.keys().filter_map(|code| codes.get(code.as_str()));
            let most = known.max_by_key(|&&index| territory.communes[index].population);
            most.map(|&index| format!("c{}", communes[index]))
        };
        let largest = |within: &dyn Fn(&Commune) -> bool| {
            let inside = territory.communes.iter().enumerate().filter(|(_, commune)| within(commune));
            let most = inside.max_by_key(|(_, commune)| commune.population);
            most.map(|(index, _)| format!("c{}", communes[index]))
        };
        let area = |facet: &str, code: &str| {
            let facet = self.corpus.facets.iter().position(|known| known.name == facet)?;
            let value = self.corpus.facets[facet].values.iter().position(|value| value.id == code)?;
            territory.areas.iter().position(|area| area.value == Some((facet, value)))
        };
        let departments = |ids: &mut dyn Iterator<Item = &String>| -> Vec<String> {
            ids.filter_map(|id| self.value("department", id)).map(|value| format!("d{value}")).collect()
        };
        let mut rows: Vec<(&[Phrase], Vec<String>)> = Vec::new();
        // The name of a place is no form of another word: Plombières is not the plumber.
        let how = |said: &Phrase| {
            let is_name = said.text.starts_with(char::is_uppercase) && said.words == said.spelt;
            if is_name && !said.words.contains(' ') { Match::Exact } else { Match::Keys }
        };
        for place in &self.vocabulary.places.places {
            let arrondissement = place.arrondissements.keys().find_map(|code| {
                let number = territory.arrondissements.iter().position(|known| known == code)?;
                largest(&|commune| commune.arrondissement == number)
            });
            let employment = place.employment_areas.keys().find_map(|code| {
                let number = area("employment_area", code)?;
                largest(&|commune| commune.area == Some(number))
            });
            let town = commune(&place.communes).or(employment).or(arrondissement);
            rows.push((&place.say, town.map_or_else(|| departments(&mut place.departments.keys()), |town| vec![town])));
        }
        for people in &self.vocabulary.places.inhabitants {
            let town = commune(&people.communes);
            rows.push((
                &people.say,
                town.map_or_else(|| departments(&mut people.departments.iter()), |town| vec![town]),
            ));
        }
        // A place is outside of a territory only if the territory is near enough to have been thought of.
        let is_known = rows.iter().any(|(_, meant)| !meant.is_empty());
        for place in self.vocabulary.places.outside.iter().filter(|_| is_known) {
            let near = commune(&place.nearest).unwrap_or_default();
            rows.push((&place.say, vec![format!("o{}", near.trim_start_matches('c'))]));
        }
        for (said, meant) in rows {
            said.iter().for_each(|words| table.add(words, how(words), &meant));
        }
    }

    fn traps(&self, table: &mut Table<'_>) {
        let wins = |wins: &str| matches!(wins, "word" | "month" | "exact");
        let traps = self.vocabulary.traps.traps.iter();
        for trap in traps.filter(|trap| matches!(trap.kind.as_str(), "commune" | "part") && wins(&trap.wins)) {
            table.add(&trap.word, Match::Exact, &["!".to_owned()]);
        }
    }

    /// The words of the site that mean the same.
    fn synonyms(&self, table: &mut Table<'_>) {
        for synonym in &self.corpus.synonyms {
            for word in &synonym.words {
                let same = synonym.means.iter().filter(|other| *other != word);
                let meant: Vec<String> = same.map(|other| format!("~{}", self.rules.terms(other).join("_"))).collect();
                table.add(&self.phrase(word), Match::Keys, &meant);
            }
        }
    }

    fn fillers(&self, table: &mut Table<'_>) {
        let grammar = &self.vocabulary.grammar;
        let filler = ["x".to_owned()];
        let said = grammar.fillers.values().flatten();
        let said = said.chain(&grammar.places.before).chain(&grammar.places.after).chain(&grammar.places.here);
        let said = said.chain(&grammar.when.month_before);
        said.for_each(|words| table.add_if_new(words, &filler));
        let kept = &grammar.negation.not_a_negation;
        kept.iter().for_each(|words| table.add_if_new(words, &["k".to_owned()]));
        let asked = self.rules.questions().filter(|phrase| !phrase.contains('#'));
        asked.for_each(|words| table.add_if_new(&self.phrase(words), &filler));
    }
}
