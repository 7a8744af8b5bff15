//! A request with what it is about, as far as a reader may know of it.

use leptos::prelude::Owner;
use serde_json::json;

use super::rows::{COLUMNS, Row};
use crate::{
    access::{Bearer, Role, Subject},
    approvals::{
        model::{Card, Ending, Item, NAMED, State, Vote},
        page::said::what,
        rules::{Asked, Authority, Refusal, authority, is_approver},
    },
    desk::{Db, Desk, DeskError, Found, Target},
    history::model::{Kind, Somebody, Thing},
    ids::{AccountId, ApprovalId, LineId, MemberId, OrganizationId},
    people::{model::User, store::Reader},
    time::Moment,
    words,
};

/// A request, and what it is about as that is now; none: that is gone.
#[derive(Clone, Debug)]
pub struct Request {
    pub(super) row: Row,
    pub(super) on: Option<Found>,
    now: Moment,
}

/// The request, if this member may know of it; `away` are those in whose place they answer.
///
/// # Errors
/// `NotFound`.
pub async fn find(desk: &Desk, id: &ApprovalId, away: &[Bearer]) -> Result<Request, DeskError> {
    let text = format!("SELECT {COLUMNS} FROM approval:[$org, $id]");
    let row: Option<Row> = desk.db().row(&text, json!({ "org": desk.organization, "id": id })).await?;
    let row = row.ok_or(DeskError::NotFound)?;
    let request = Request::of(desk.db(), &desk.organization, row, desk.now()).await?;
    if request.is_known_to(&desk.actor.bearer, away)? { Ok(request) } else { Err(DeskError::NotFound) }
}

impl Request {
    pub(super) async fn of(db: &Db, organization: &OrganizationId, row: Row, now: Moment) -> Result<Self, DeskError> {
        Ok(Self::of_all(db, organization, vec![row], now).await?.remove(0))
    }

    /// The same of many, in their order: what they are about is looked up together.
    pub(super) async fn of_all(
        db: &Db,
        organization: &OrganizationId,
        rows: Vec<Row>,
        now: Moment,
    ) -> Result<Vec<Self>, DeskError> {
        let mut all: Vec<Self> = rows.into_iter().map(|row| Self { row, on: None, now }).collect();
        look_up(&mut all, "member", |id| User(MemberId::new(id)), (db, organization)).await?;
        look_up(&mut all, "account", AccountId::new, (db, organization)).await?;
        look_up(&mut all, "line", LineId::new, (db, organization)).await?;
        for one in all.iter_mut().filter(|one| one.row.on_kind == "organization") {
            one.on = Some(Found::Organization);
        }
        Ok(all)
    }

    /// The hash of everything that is asked for.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.row.hash
    }

    pub(super) fn asked(&self) -> Result<Asked<'_>, DeskError> {
        Ok(Asked {
            state: self.row.state,
            asker: self.row.asker.clone(),
            permission: self.row.permission()?,
            on: self.on.as_ref().map_or(Subject::Organization, Found::subject),
            condition: self.row.condition.clone(),
            is_escalated: self.row.escalated.is_some(),
            votes: self.row.votes.iter().map(|vote| (vote.by.clone(), vote.authority.clone())).collect(),
        })
    }

    /// By whose authority this member may answer.
    pub(super) fn authority(&self, by: &Bearer, away: &[Bearer]) -> Result<Result<Authority, Refusal>, DeskError> {
        let is_open = self.row.state == State::Open;
        if is_open && self.row.until <= self.now {
            return Ok(Err(Refusal::Over(State::Expired)));
        }
        if is_open && self.on.is_none() && self.row.asker != by.member {
            return Ok(Err(Refusal::Gone));
        }
        Ok(authority(by, away, &self.asked()?))
    }

    /// Before it is sent nobody but the asker knows of it; then whoever may answer it, and the owners.
    pub(super) fn is_known_to(&self, by: &Bearer, away: &[Bearer]) -> Result<bool, DeskError> {
        if self.row.asker == by.member {
            return Ok(true);
        }
        let asked = self.asked()?;
        let answers = |one: &Bearer| self.on.is_some() && is_approver(one, &asked);
        let is_sent = self.row.state != State::Draft;
        Ok(is_sent && (by.holds(Role::BusinessOwner) || answers(by) || away.iter().any(answers)))
    }

    pub(super) fn item(&self, desk: &Desk, away: &[Bearer], reader: &Reader) -> Result<Item, DeskError> {
        let row = &self.row;
        Ok(Item {
            id: row.id.clone(),
            state: row.state,
            asker: Somebody { id: row.asker.clone(), name: row.asker_name.clone() },
            kind: row.event,
            permission: row.permission()?,
            about: row.about.clone(),
            about_name: row.about_name.clone(),
            amount: row.amount,
            at: reader.local(row.at),
            until: reader.local(row.until),
            needed: row.condition.needed.max(1),
            yes: row.votes.len(),
            hash: row.hash.clone(),
            cannot: self.authority(&desk.actor.bearer, away)?.err(),
        })
    }

    /// All of it for this reader.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn card(&self, desk: &Desk, away: &[Bearer], reader: &Reader) -> Result<Card, DeskError> {
        let (row, item) = (&self.row, self.item(desk, away, reader)?);
        let behalf = match self.authority(&desk.actor.bearer, away)? {
            Ok(Authority::Of(member)) => desk.actor_of(&member).await?.map(|actor| actor.name),
            _ => None,
        };
        let ending = row.over.map(|over| Ending {
            at: reader.local(over),
            by: row.by_name.clone(),
            comment: row.comment.clone(),
            stopped: row.stopped.clone(),
        });
        let votes = row.votes.iter().map(|vote| Vote {
            name: vote.by_name.clone(),
            behalf: (vote.by != vote.authority).then(|| vote.authority_name.clone()),
            at: reader.local(vote.at),
        });
        let approvers = if item.state == State::Draft || item.state == State::Open {
            super::send::approvers(desk, self).await?.into_iter().map(|one| one.helper).take(NAMED).collect()
        } else {
            Vec::new()
        };
        let changes = row.changes.iter().map(|change| reader.dated(change.clone())).collect();
        Ok(Card {
            changes,
            reason: row.reason.clone(),
            thing: self.thing(),
            votes: votes.collect(),
            approvers,
            behalf,
            messages: if row.state == State::Open { super::messages(desk).await? } else { Vec::new() },
            is_asker: row.asker == desk.actor.bearer.member,
            ending,
            now: desk.now(),
            item,
        })
    }

    /// What is asked for, in a recipient's language, as it stands after *asks to*.
    pub(super) fn spoken(&self, language: &str) -> String {
        Owner::new().with(|| {
            words::provide(language.parse().unwrap_or_default());
            what(self.row.event, self.row.permission().ok(), &self.row.about_name)
        })
    }

    fn thing(&self) -> Option<Thing> {
        match self.on.as_ref()? {
            Found::Member(_) => Some(Thing::User),
            Found::Account(_) => Some(Thing::Account),
            Found::Line(_) => Some(Thing::Line),
            Found::Organization => match self.row.event {
                Kind::RoleEdited | Kind::RoleArchived | Kind::RoleRestored | Kind::EndUsersCustomized => {
                    Some(Thing::Role)
                }
                _ => None,
            },
        }
    }

    /// Those who said yes, as they are now, by whose authority it counts.
    pub(super) async fn said(&self, desk: &Desk, last: &MemberId) -> Result<Vec<Bearer>, DeskError> {
        let mut said = Vec::new();
        for member in self.row.votes.iter().map(|vote| &vote.authority).chain([last]) {
            said.extend(desk.actor_of(member).await?.map(|actor| actor.bearer));
        }
        Ok(said)
    }
}

/// Notes of all that are about this kind what that is now.
async fn look_up<T: Target>(
    all: &mut [Request],
    kind: &str,
    target: impl Fn(String) -> T,
    (db, organization): (&Db, &OrganizationId),
) -> Result<(), DeskError> {
    let mut those: Vec<&mut Request> = all.iter_mut().filter(|one| one.row.on_kind == kind).collect();
    let Some(now) = those.first().map(|one| one.now) else { return Ok(()) };
    // Several requests may be about one.
    let mut ids: Vec<String> = those.iter().map(|one| one.row.on_id.clone()).collect();
    ids.sort_unstable();
    ids.dedup();
    let targets: Vec<T> = ids.iter().cloned().map(target).collect();
    let found = T::find_all(&targets.iter().collect::<Vec<_>>(), db, organization, now).await?;
    for one in &mut those {
        one.on = ids.binary_search(&one.row.on_id).ok().and_then(|at| found[at].clone());
    }
    Ok(())
}
