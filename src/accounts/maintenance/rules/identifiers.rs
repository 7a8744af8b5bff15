//! What the organization notes of a line, and the cost centre that bears it: changed at once, the provider does nothing.

use std::collections::HashMap;

use super::{super::model::EditIdentifiers, Refusal};
use crate::{
    access::{Bearer, Conditions, Given, LinePlace, Permission, Permissions, Subject, lacking},
    accounts::model::{Identifier, Line, LineState, Noted, Trace},
    ids::LineId,
};

/// What is so about a line and what is noted of it.
#[derive(Clone, Debug)]
pub struct IdentifierFacts {
    pub line: Line,
    pub place: LinePlace,
    pub identifiers: Vec<Identifier>,
    /// The cost centre that the wish names, if it is one of the organization's.
    pub centre: Option<Borne>,
    /// The keys of the unique identifiers whose wished value another line has.
    pub taken: Vec<String>,
}

/// What each role gives by which somebody reaches the lines of a cost centre.
pub type Borne = Vec<(Permissions, Conditions)>;

/// What an organization notes of its lines, for many of them.
#[derive(Clone, Debug)]
pub struct Notable {
    pub identifiers: Vec<Identifier>,
    /// Those that are wished and that there are.
    pub centres: HashMap<String, Borne>,
    /// Of the unique identifiers, by key and value in small letters, the line that has it.
    pub had: HashMap<(String, String), LineId>,
}

impl Notable {
    /// What the rule looks at of this line, when this is wished.
    #[must_use]
    pub fn facts(&self, (line, place): (&Line, &LinePlace), values: &[Noted], centre: Option<&str>) -> IdentifierFacts {
        let is_had = |one: &&Noted| {
            let by = self.had.get(&(one.key.clone(), one.value.to_lowercase()));
            by.is_some_and(|by| *by != line.id)
        };
        IdentifierFacts {
            line: line.clone(),
            place: place.clone(),
            identifiers: self.identifiers.clone(),
            centre: centre.and_then(|code| self.centres.get(code)).cloned(),
            taken: values.iter().filter(is_had).map(|one| one.key.clone()).collect(),
        }
    }
}

/// A line with what is noted of it. INVARIANT: made only by its rule.
#[derive(Debug)]
pub struct IdentifiersChanged {
    line: Line,
    changes: Vec<Trace>,
}

impl IdentifiersChanged {
    /// As it is from now on.
    #[must_use]
    pub const fn line(&self) -> &Line {
        &self.line
    }

    #[must_use]
    pub fn changes(&self) -> &[Trace] {
        &self.changes
    }

    #[must_use]
    pub const fn id(&self) -> &LineId {
        &self.line.id
    }
}

/// Notes something else of a line. What is noted under an identifier that the organization does not have any more stays.
///
/// # Errors
/// `State`, `NoSuchCentre`, `CentreReaches`, `ValueTaken`, `NothingChanged`.
pub fn edit_identifiers(
    by: &Bearer,
    facts: &IdentifierFacts,
    wish: &EditIdentifiers,
) -> Result<IdentifiersChanged, Refusal> {
    let before = &facts.line;
    if before.state == LineState::Cancelled {
        return Err(Refusal::State { state: before.state });
    }
    if wish.cost_centre != before.cost_centre {
        if wish.cost_centre.is_some() && facts.centre.is_none() {
            return Err(Refusal::NoSuchCentre);
        }
        may_bear(by, facts)?;
    }
    let known = |key: &str| facts.identifiers.iter().find(|one| one.key == key);
    if let Some(taken) = facts.taken.iter().find_map(|key| known(key)) {
        return Err(Refusal::ValueTaken { identifier: taken.name.clone(), key: taken.key.clone() });
    }
    let wished = wish.values.iter().filter(|one| known(&one.key).is_some());
    let kept = before.identifiers.iter().filter(|one| known(&one.key).is_none());
    let identifiers: Vec<Noted> = wished.chain(kept).cloned().collect();
    let primary = facts.identifiers.iter().find(|one| one.primary);
    // Without a primary identifier the label is nothing that could be edited here.
    let label =
        primary.map_or_else(|| before.label.clone(), |primary| value(&identifiers, &primary.key).map(str::to_owned));
    let of_identifiers = facts.identifiers.iter().filter_map(|one| {
        let field = if one.primary { "label" } else { "identifier" };
        Trace::of(field, value(&before.identifiers, &one.key), value(&identifiers, &one.key))
    });
    let of_centre = Trace::of("cost_centre", before.cost_centre.as_deref(), wish.cost_centre.as_deref());
    let changes: Vec<Trace> = of_identifiers.chain(of_centre).collect();
    if changes.is_empty() {
        return Err(Refusal::NothingChanged);
    }
    let line = Line { identifiers, label, cost_centre: wish.cost_centre.clone(), ..before.clone() };
    Ok(IdentifiersChanged { line, changes })
}

/// Whoever has a cost centre assigned reaches its lines: only who could assign the line, with all that each role gives
/// there, changes by whom it is reached.
fn may_bear(by: &Bearer, facts: &IdentifierFacts) -> Result<(), Refusal> {
    let lacks = |given: Given<'_>| match lacking(by, given, &Subject::Line(&facts.place)) {
        Some(permission) => Err(Refusal::CentreReaches { permission }),
        None => Ok(()),
    };
    lacks(Permissions::of(&[Permission::AssignLines]).into())?;
    facts.centre.iter().flatten().try_for_each(|(permissions, conditions)| lacks(Given::new(*permissions, conditions)))
}

fn value<'a>(of: &'a [Noted], key: &str) -> Option<&'a str> {
    of.iter().find(|one| one.key == key).map(|one| one.value.as_str())
}
