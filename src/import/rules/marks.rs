//! What no other line may have as well: the SIM's number, and identifiers that are to be unique.

use std::collections::{BTreeMap, BTreeSet};

use super::{Decided, Line};
use crate::{
    ids::{LineId, OrganizationId},
    import::model::Bad,
};

/// The field by which a file says it, and the same as the database keeps it (`line.marks`).
pub type Mark = (String, String);

/// A line that is there, with all its marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    pub organization: OrganizationId,
    pub line: LineId,
    pub number: String,
    pub marks: BTreeSet<String>,
}

/// A line as it is to become, with what of it no other may have.
pub struct Wanted<'a> {
    organization: &'a OrganizationId,
    after: &'a Line,
    /// What it did not have before.
    pub new: Vec<Mark>,
    all: BTreeSet<String>,
}

impl<'a> Wanted<'a> {
    /// None where the line stays as it is.
    #[must_use]
    pub fn of(organization: &'a OrganizationId, decided: &'a Decided<Line>, unique: &BTreeSet<String>) -> Option<Self> {
        let (before, after) = match decided {
            Decided::Added(after) => (Vec::new(), after),
            Decided::Changed { before, after } => (marks(organization, before, unique), after),
            Decided::Unchanged => return None,
        };
        let mut new = marks(organization, after, unique);
        let all = new.iter().map(|(_, mark)| mark.clone()).collect();
        new.retain(|mark| !before.contains(mark));
        Some(Self { organization, after, new, all })
    }
}

fn marks(organization: &OrganizationId, line: &Line, unique: &BTreeSet<String>) -> Vec<Mark> {
    let iccid = line.iccid.iter().map(|iccid| ("iccid".to_owned(), format!("{organization}|*iccid|{iccid}")));
    let noted = line.identifiers.iter().filter(|one| unique.contains(&one.key)).map(|one| {
        (format!("identifier:{}", one.key), format!("{organization}|{}|{}", one.key, one.value.to_lowercase()))
    });
    iccid.chain(noted).collect()
}

/// Those of these, by their place, that would give a line what another has, each with why not. What another of them gives
/// up may be taken, as long as that one is not refused itself.
#[must_use]
pub fn clashes(wanted: &[Wanted<'_>], holders: &[Holder]) -> BTreeMap<usize, Bad> {
    let mut held: BTreeMap<&str, Vec<&Holder>> = BTreeMap::new();
    for holder in holders {
        for mark in &holder.marks {
            held.entry(mark).or_default().push(holder);
        }
    }
    let places: BTreeMap<(&OrganizationId, &LineId), usize> =
        wanted.iter().enumerate().map(|(nth, one)| ((one.organization, &one.after.id), nth)).collect();
    let mut refused: BTreeMap<usize, Bad> = BTreeMap::new();
    // Whoever is refused gives up nothing, which may refuse another.
    loop {
        let before = refused.len();
        let mut given: BTreeMap<&str, &str> = BTreeMap::new();
        for (nth, one) in wanted.iter().enumerate() {
            if refused.contains_key(&nth) {
                continue;
            }
            let has = |holder: &Holder, mark: &str| match places.get(&(&holder.organization, &holder.line)) {
                Some(at) if *at == nth => false,
                Some(at) => refused.contains_key(at) || wanted[*at].all.contains(mark),
                None => true,
            };
            let other = one.new.iter().find_map(|(field, mark)| {
                let there = held.get(mark.as_str()).into_iter().flatten().find(|holder| has(holder, mark));
                let number = there.map(|holder| holder.number.as_str()).or_else(|| given.get(mark.as_str()).copied());
                number.map(|number| Bad::OfAnother { field: field.clone(), number: number.to_owned() })
            });
            match other {
                Some(bad) => drop(refused.insert(nth, bad)),
                None => given.extend(one.new.iter().map(|(_, mark)| (mark.as_str(), one.after.number.as_str()))),
            }
        }
        if refused.len() == before {
            return refused;
        }
    }
}
