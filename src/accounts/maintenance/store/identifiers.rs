//! What is noted of a line: read, and written with the words by which the line is found.

use serde::Deserialize;
use serde_json::json;

use super::centres::borne;
use crate::{
    access::{Permission, Permit},
    accounts::{
        maintenance::{
            model::EditIdentifiers,
            rules::{IdentifierFacts, IdentifiersChanged, Refusal},
        },
        model::{Identifier, Line, Trace},
        store::{IDENTIFIERS, put_noted},
    },
    desk::{Change, Db, Deed, DeskError, Event, Found, House, Script, Target, Topic, Touches},
    ids::OrganizationId,
    people::model::readable,
    time::Moment,
};

#[derive(Deserialize)]
struct Row {
    line: Line,
    identifiers: Vec<Identifier>,
    taken: Vec<String>,
}

impl Target for EditIdentifiers {
    async fn find(&self, db: &Db, organization: &OrganizationId, now: Moment) -> Result<Option<Found>, DeskError> {
        self.line.find(db, organization, now).await
    }

    fn require_revision(&self, organization: &OrganizationId, seen: i64, script: &mut Script) {
        self.line.require_revision(organization, seen, script);
    }
}

impl Deed for IdentifiersChanged {
    const PERMISSION: Permission = Permission::EditIdentifiers;
    /// Who reaches a cost centre reaches the lines that bear it.
    const TOUCHES: Touches = Touches::Access;
    type Target = EditIdentifiers;
    type Facts = IdentifierFacts;
    type Refusal = Refusal;
    type Done = ();

    async fn facts(db: &Db, permit: &Permit<Self, EditIdentifiers>, now: Moment) -> Result<IdentifierFacts, DeskError> {
        let (organization, wish) = (permit.organization(), permit.target());
        let text = format!(
            "LET $line = SELECT *, record::id(id)[1] AS id FROM ONLY line:[$org, $id];
            LET $known = {IDENTIFIERS};
            LET $only = SELECT VALUE key FROM $known WHERE unique = true;
            LET $taken = (SELECT VALUE {{
                LET $one = $this;
                LET $mark = string::concat($org, '|', $one.key, '|', string::lowercase($one.value));
                LET $with = (SELECT VALUE record::id(id)[1] FROM line WITH INDEX line_marks WHERE marks CONTAINS $mark LIMIT 2);
                IF array::len($with.filter(|$other| $other != $id)) > 0 {{ $one.key }} ELSE {{ NONE }}
            }} FROM $values.filter(|$one| $one.key IN $only)).filter(|$key| $key != NONE);
            RETURN IF $line = NONE {{ NONE }} ELSE {{ {{
                line: $line, identifiers: $known, taken: $taken
            }} }}"
        );
        let values = json!({ "org": organization, "id": wish.line, "values": wish.values });
        let row: Option<Row> = db.row(&text, values).await?;
        let (Some(row), Some(Found::Line(place))) = (row, wish.find(db, organization, now).await?) else {
            return Err(DeskError::NotFound);
        };
        let Row { line, identifiers, taken } = row;
        let codes: Vec<&str> = wish.cost_centre.as_deref().into_iter().collect();
        let centre = borne(db, organization, &codes, now).await?.into_values().next();
        Ok(IdentifierFacts { line, place, identifiers, centre, taken })
    }

    /// What no two lines may have is looked at one by one.
    fn stands_alone(facts: &IdentifierFacts) -> bool {
        facts.identifiers.iter().all(|one| !one.unique)
    }

    fn write(&self, permit: &Permit<Self, EditIdentifiers>, _: &House, now: Moment, script: &mut Script) -> Event {
        let line = self.line();
        put_noted(script, permit.organization(), line);
        script.tell(now, permit.organization(), Topic::Seen(Permission::ViewAccounts));
        Event {
            kind: "identifiers_changed",
            about: line.id.as_str().to_owned(),
            about_name: readable(&line.number),
            changes: self.changes().iter().map(change).collect(),
        }
    }

    fn done(self) {}
}

pub(super) fn change(trace: &Trace) -> Change {
    Change { field: trace.field.clone(), before: trace.before.clone(), after: trace.after.clone() }
}
