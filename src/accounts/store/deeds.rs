//! How assigning is written: the assignments, the postings, a line of history for the person and for each place.

use super::{Assigning, Onto, drop_assignment, facts::facts, put_assignment};
use crate::{
    access::{Bearer, Permission, Permit, Place, RoleName},
    accounts::{
        model::HistoryKind,
        rules::{AccountsAssigned, AssignFacts, Assignment, Change, Ends, LinesAssigned, Refusal},
    },
    desk::{self, Db, Deed, DeskError, Event, House, Script, Topic, Touches},
    ids::{OrganizationId, RoleId},
    time::Moment,
};

impl Deed for AccountsAssigned {
    const PERMISSION: Permission = Permission::AssignAccounts;
    const TOUCHES: Touches = Touches::Access;
    type Target = Onto;
    type Facts = AssignFacts;
    type Refusal = Refusal;
    type Done = ();

    async fn facts(db: &Db, permit: &Permit<Self, Onto>, now: Moment) -> Result<AssignFacts, DeskError> {
        facts(db, permit, now).await
    }

    fn write(&self, permit: &Permit<Self, Onto>, _: &House, now: Moment, script: &mut Script) -> Event {
        write(self, HistoryKind::AccountsAssigned, (permit.organization(), permit.by()), now, script)
    }

    /// The rule looks at what this one user has and at what the actor reaches.
    fn stands_alone(_: &AssignFacts) -> bool {
        true
    }

    fn done(self) {}
}

impl Deed for LinesAssigned {
    const PERMISSION: Permission = Permission::AssignLines;
    const TOUCHES: Touches = Touches::Access;
    type Target = Onto;
    type Facts = AssignFacts;
    type Refusal = Refusal;
    type Done = ();

    async fn facts(db: &Db, permit: &Permit<Self, Onto>, now: Moment) -> Result<AssignFacts, DeskError> {
        facts(db, permit, now).await
    }

    fn write(&self, permit: &Permit<Self, Onto>, _: &House, now: Moment, script: &mut Script) -> Event {
        write(self, HistoryKind::LinesAssigned, (permit.organization(), permit.by()), now, script)
    }

    /// The rule looks at what this one user has and at what the actor reaches.
    fn stands_alone(_: &AssignFacts) -> bool {
        true
    }

    fn done(self) {}
}

pub(super) fn write(
    deed: &Assignment,
    kind: HistoryKind,
    (organization, by): (&OrganizationId, &Bearer),
    now: Moment,
    script: &mut Script,
) -> Event {
    let member = &deed.member;
    let role = RoleId::new(deed.role.key());
    for change in &deed.changes {
        match change {
            Change::Given { what, ends, .. } => {
                let until = if let Ends::On { at, .. } = ends { Some(*at) } else { None };
                let (place, account) = (&what.place, what.account.as_ref());
                put_assignment(
                    script,
                    &Assigning { organization, member, role: &role, place, account, since: now, until },
                );
            }
            Change::Taken { what } => {
                drop_assignment(script, organization, (member, &role), &what.place, what.account.as_ref());
            }
        }
    }
    let actor = (by.member.as_str(), deed.by.as_str());
    for change in &deed.changes {
        if let Some(event) = of_place(deed, change) {
            script.record(now, organization, Some(actor), event);
        }
    }
    script.tell(now, organization, Topic::Seen(Permission::ViewUsers));
    script.tell(now, organization, Topic::Access);
    let role = desk::Change::of("role", None, Some(&role_said(&deed.role)));
    let changes = role.into_iter().chain(deed.changes.iter().flat_map(of_member)).collect();
    Event { kind: kind.key(), about: member.as_str().to_owned(), about_name: deed.name.clone(), changes }
}

/// A ready-made role by its key, another by the name that it has.
fn role_said(role: &RoleName) -> String {
    match role {
        RoleName::Ready(role) => role.key().to_owned(),
        RoleName::Own { name, .. } => name.read(crate::words::Language::En).0.to_owned(),
    }
}

/// In the person's history: which place came or went, and until when.
fn of_member(change: &Change) -> Vec<desk::Change> {
    let field = |place: &Place| match place {
        Place::Account(_) => "account",
        Place::Line(_) => "line",
        Place::CostCentre(_) => "cost_centre",
    };
    let entry = |field: &str, before: Option<&str>, after: Option<&str>| desk::Change {
        field: field.to_owned(),
        before: before.map(str::to_owned),
        after: after.map(str::to_owned),
    };
    match change {
        Change::Taken { what } => vec![entry(field(&what.place), Some(&what.name), None)],
        Change::Given { what, ends, before } => {
            let before_day = before.as_ref().and_then(|before| before.day.as_deref());
            let given = entry(field(&what.place), before.as_ref().map(|_| what.name.as_str()), Some(&what.name));
            let until = desk::Change::of("until", before_day, ends.day());
            std::iter::once(given).chain(until).collect()
        }
    }
}

/// In the history of the account or the line: who came or went, in which role, until when.
fn of_place(deed: &Assignment, change: &Change) -> Option<Event> {
    let (Change::Given { what, .. } | Change::Taken { what }) = change;
    let about = match &what.place {
        Place::Account(id) => id.as_str(),
        Place::Line(id) => id.as_str(),
        Place::CostCentre(_) => return None,
    };
    let role = role_said(&deed.role);
    let (kind, changes) = match change {
        Change::Taken { .. } => (
            HistoryKind::PlaceTaken,
            [desk::Change::of("user", Some(&deed.name), None), desk::Change::of("role", Some(&role), None), None],
        ),
        Change::Given { ends, before, .. } => {
            let day = before.as_ref().and_then(|before| before.day.as_deref());
            (
                HistoryKind::PlaceAssigned,
                [
                    desk::Change::of("user", None, Some(&deed.name)),
                    desk::Change::of("role", None, Some(&role)),
                    desk::Change::of("until", day, ends.day()),
                ],
            )
        }
    };
    let changes = changes.into_iter().flatten().collect();
    Some(Event { kind: kind.key(), about: about.to_owned(), about_name: what.name.clone(), changes })
}
