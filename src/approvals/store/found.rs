//! A request with what it is about, as far as a reader may know of it.

mod look_up;

use std::{collections::HashMap, sync::Arc};

use leptos::prelude::Owner;
use serde_json::json;

use self::look_up::{look_up, look_up_runs, want};
use super::{
    rows::{COLUMNS, Row},
    send::Approver,
};
use crate::{
    access::{Bearer, Everywhere, Role, Subject},
    approvals::{
        grants::{rules::Wanted, store::granting},
        model::{Card, Ending, Item, NAMED, RunWish, State, Vote},
        page::said::what,
        rules::{Asked, Authority, Refusal, authority, is_approver},
    },
    desk::{Db, Desk, DeskError, Found},
    history::model::{Kind, Somebody, Thing},
    ids::{AccountId, ApprovalId, LineId, MemberId, OrganizationId},
    people::{model::User, store::Reader, users::rules::RoleOffer},
    time::Moment,
    words::{self, Bilingual, Language},
};

/// A request, and what it is about as that is now; none: that is gone.
#[derive(Clone, Debug)]
pub struct Request {
    pub(in crate::approvals) row: Row,
    pub(in crate::approvals) on: Option<Found>,
    /// Of a run of many, what is wished and where it is done.
    run: Option<(RunWish, Everywhere)>,
    /// Who asks and which roles there are, where it is a permission that is asked for.
    wanted: Option<(Bearer, Arc<[RoleOffer]>)>,
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

/// Of the requests of these ids those that whoever stands at this desk knows of, and where they stand.
///
/// # Errors
/// When the database does not answer.
pub async fn known(desk: &Desk, ids: &[ApprovalId]) -> Result<HashMap<ApprovalId, State>, DeskError> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let text = format!("SELECT {COLUMNS} FROM $ids.map(|$id| type::record('approval', [$org, $id])) WHERE id != NONE");
    let rows: Vec<Row> = desk.db().rows(&text, json!({ "org": desk.organization, "ids": ids })).await?;
    let (by, away) = (&desk.actor.bearer, super::away(desk).await?);
    let mut known = HashMap::new();
    for request in Request::of_all(desk.db(), &desk.organization, rows, desk.now()).await? {
        if request.is_known_to(by, &away)? {
            known.insert(request.row.id, request.row.state);
        }
    }
    Ok(known)
}

impl Request {
    pub(super) async fn of(db: &Db, organization: &OrganizationId, row: Row, now: Moment) -> Result<Self, DeskError> {
        Ok(Self::of_all(db, organization, vec![row], now).await?.remove(0))
    }

    /// One that is just made, by whoever knows what it is about.
    pub(in crate::approvals) const fn of_new(row: Row, on: Found, now: Moment) -> Self {
        Self { row, on: Some(on), run: None, wanted: None, now }
    }

    /// The same of many, in their order: what they are about is looked up together.
    pub(super) async fn of_all(
        db: &Db,
        organization: &OrganizationId,
        rows: Vec<Row>,
        now: Moment,
    ) -> Result<Vec<Self>, DeskError> {
        let nothing = |row| Self { row, on: None, run: None, wanted: None, now };
        let mut all: Vec<Self> = rows.into_iter().map(nothing).collect();
        look_up(&mut all, "member", |id| User(MemberId::new(id)), (db, organization)).await?;
        look_up(&mut all, "account", AccountId::new, (db, organization)).await?;
        look_up(&mut all, "line", LineId::new, (db, organization)).await?;
        for one in all.iter_mut().filter(|one| one.row.on_kind == "organization") {
            one.on = Some(Found::Organization);
        }
        look_up_runs(&mut all, db, organization).await?;
        want(&mut all, (db, organization), now).await?;
        Ok(all)
    }

    /// The hash of everything that is asked for.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.row.hash
    }

    pub(in crate::approvals) fn asked(&self) -> Result<Asked<'_>, DeskError> {
        Ok(Asked {
            state: self.row.state,
            asker: self.row.asker.clone(),
            permissions: match &self.run {
                Some((wish, _)) => wish.permissions.clone(),
                None => vec![self.row.permission()?],
            },
            on: match &self.run {
                Some((_, everywhere)) => everywhere.subjects(),
                None => vec![self.on.as_ref().map_or(Subject::Organization, Found::subject)],
            },
            condition: self.row.condition.clone(),
            is_escalated: self.row.escalated.is_some(),
            votes: self.row.votes.iter().map(|vote| (vote.by.clone(), vote.authority.clone())).collect(),
            wanted: self.wanted(),
        })
    }

    pub(in crate::approvals) fn wanted(&self) -> Option<Wanted<'_>> {
        self.wanted.as_ref().map(|(asker, offers)| Wanted { asker, offers })
    }

    /// By whose authority this member may answer.
    pub(in crate::approvals) fn authority(
        &self,
        by: &Bearer,
        away: &[Bearer],
    ) -> Result<Result<Authority, Refusal>, DeskError> {
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
        let (is_sent, is_grant) = (self.row.state != State::Draft, asked.wanted.is_some());
        let knows = by.holds(Role::BusinessOwner) || answers(by) || !is_grant && away.iter().any(answers);
        Ok(is_sent && knows)
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
            let still = |one: &Approver| !row.votes.iter().any(|vote| vote.authority == one.helper.member);
            let all = super::send::approvers(desk, self).await?.into_iter();
            all.filter(still).map(|one| one.helper).take(NAMED).collect()
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
            grant: granting(desk, self).await?,
            ending,
            now: desk.now(),
            item,
        })
    }

    /// What is asked for, as it stands after *asks to*.
    pub(super) fn spoken(&self) -> Bilingual {
        let say = |language| {
            Owner::new().with(|| {
                words::provide(language);
                what(self.row.event, self.row.permission().ok(), &self.row.about_name)
            })
        };
        Bilingual { en: say(Language::En), es: say(Language::Es) }
    }

    fn thing(&self) -> Option<Thing> {
        match self.on.as_ref()? {
            Found::Member(_) => Some(Thing::User),
            Found::Account(_) => Some(Thing::Account),
            Found::Line(_) => Some(Thing::Line),
            Found::Case(_) => None,
            Found::Organization => match self.row.event {
                Kind::RunStarted => Some(Thing::Run),
                Kind::RoleEdited | Kind::RoleArchived | Kind::RoleRestored | Kind::EndUsersCustomized => {
                    Some(Thing::Role)
                }
                _ => None,
            },
        }
    }

    /// Those who said yes, as they are now, by whose authority it counts.
    pub(super) async fn said(&self, desk: &Desk, last: &MemberId) -> Result<Vec<Bearer>, DeskError> {
        let said: Vec<&MemberId> = self.row.votes.iter().map(|vote| &vote.authority).chain([last]).collect();
        Ok(desk.actors_of(&said).await?.into_iter().map(|actor| actor.bearer).collect())
    }
}
