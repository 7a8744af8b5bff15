//! The form, and the request that it makes.

use serde_json::json;

use super::show::{found, name_of};
use crate::{
    access::{Condition, Decision, Denial, On, Permission, can_ask, decide, sees},
    approvals::{
        grants::{
            model::{KIND, MOST_ASKED, Standing, Wanting, Wish},
            rules::Wanted,
        },
        model::{EXPIRES, NAMED, State},
        rules::{Asked, Refusal},
        store::{Approver, Request, Row, answerers_of, event, letter, open as send},
    },
    desk::{
        self, Desk, DeskError, Event, Found, NewRequest, OwnDeed, SOMEBODY, Script, Topic, Zone, request_hash, ulid,
    },
    fault::{Fault, Outcome},
    history::model::{Change, Kind},
    ids::ApprovalId,
    people::users::store::role_offers,
    time::Moment,
};

/// What the form shows: who would be asked, whether it was asked for already, or held.
///
/// # Errors
/// `NotFound`; inside, the denial where it cannot be asked for.
pub async fn wanting(desk: &Desk, permission: Permission, on: &On) -> Result<Result<Wanting, Denial>, Fault> {
    let about = About::of(desk, permission, on).await?;
    let standing = match about.standing(desk).await? {
        Ok(standing) => standing,
        Err(denial) => return Ok(Err(denial)),
    };
    let approvers = if standing == Standing::Free { about.approvers(desk).await? } else { Vec::new() };
    Ok(Ok(Wanting {
        permission,
        on: on.clone(),
        name: about.name,
        standing,
        approvers: approvers.into_iter().map(|one| one.helper).take(NAMED).collect(),
        today: Zone::of(desk.db(), &desk.organization).await?.day(desk.now()),
    }))
}

/// Asks for it: those who could grant it are told.
///
/// # Errors
/// `NotFound`, and as `Desk::tries`.
pub async fn ask(desk: &Desk, wish: &Wish, reason: Option<&str>) -> Result<Outcome<ApprovalId, Refusal>, Fault> {
    let mut tries = desk.tries();
    loop {
        let desk = tries.next().await?;
        if let Some(done) = ask_once(&desk, wish, reason).await? {
            return Ok(done);
        }
    }
}

async fn ask_once(
    desk: &Desk,
    wish: &Wish,
    reason: Option<&str>,
) -> Result<Option<Outcome<ApprovalId, Refusal>>, Fault> {
    let about = About::of(desk, wish.permission, &wish.on).await?;
    let refused = |refusal| Ok(Some(Outcome::Refused(refusal)));
    match about.standing(desk).await? {
        Ok(Standing::Free) => {}
        Ok(Standing::Asked(id)) => return refused(Refusal::AskedAlready(id)),
        Ok(Standing::Held) => return refused(Refusal::HeldAlready),
        Err(denial) => return Ok(Some(Outcome::NotAllowed(denial))),
    }
    let approvers = about.approvers(desk).await?;
    if approvers.is_empty() {
        return refused(Refusal::NobodyGrants);
    }
    if open(desk, None).await?.len() >= MOST_ASKED {
        return refused(Refusal::TooManyAsked);
    }
    let (organization, now) = (&desk.organization, desk.now());
    let request = Request::of_new(row(desk, wish, reason, &about)?, about.found.clone(), now);
    let outcome = desk
        .do_own(OwnDeed::RequestSent, |script| {
            alone(script, desk, &about);
            put(script, desk, (wish, &request.row), now);
            for one in &approvers {
                script.post(now, &letter("approval-asked", one, &request, organization, reason));
            }
            script.tell(now, organization, Topic::Approvals);
            vec![event("approval_asked", &request, reason)]
        })
        .await?;
    Ok(outcome.map(|outcome| outcome.map(|()| request.row.id.clone())))
}

/// What is asked about, as it is now.
struct About {
    permission: Permission,
    found: Found,
    name: String,
    on: On,
}

impl About {
    /// What the member at this desk does not see is not there.
    async fn of(desk: &Desk, permission: Permission, on: &On) -> Result<Self, Fault> {
        let found = found(desk, on).await?.ok_or(Fault::NotFound)?;
        if !sees(&desk.actor.bearer, &found.subject()) {
            return Err(Fault::NotFound);
        }
        Ok(Self { permission, name: name_of(desk, on).await?, found, on: on.clone() })
    }

    async fn standing(&self, desk: &Desk) -> Result<Result<Standing, Denial>, Fault> {
        let (by, subject) = (&desk.actor.bearer, self.found.subject());
        if let Decision::Denied(denial) = decide(by, self.permission, &subject) {
            if !can_ask(by, &denial, &subject) {
                let helped = desk.candidates(self.permission).await?.name(denial, &subject);
                return Ok(Err(helped));
            }
            let asked = open(desk, Some((self.permission, &self.on))).await?;
            return Ok(Ok(asked.into_iter().next().map_or(Standing::Free, Standing::Asked)));
        }
        Ok(Ok(Standing::Held))
    }

    async fn approvers(&self, desk: &Desk) -> Result<Vec<Approver>, Fault> {
        let (db, organization, now) = (desk.db(), &desk.organization, desk.now());
        let me = found(desk, &On::Member(desk.actor.bearer.member.clone())).await?;
        let Some(Found::Member(asker)) = me else { return Ok(Vec::new()) };
        let offers = role_offers(db, organization).await?;
        let asked = Asked {
            state: State::Open,
            asker: asker.member.clone(),
            permissions: vec![self.permission],
            on: vec![self.found.subject()],
            condition: Condition::default(),
            is_escalated: false,
            votes: Vec::new(),
            wanted: Some(Wanted { asker: &asker, offers: &offers }),
        };
        Ok(answerers_of(db, organization, &asked, now).await?)
    }
}

/// Those of this member that wait, of all or of one kind.
async fn open(desk: &Desk, of: Option<(Permission, &On)>) -> Result<Vec<ApprovalId>, DeskError> {
    let text = "SELECT VALUE record::id(id)[1] FROM approval WITH INDEX approval_asker
        WHERE org = $org AND asker = $me AND stage = 'open' AND deed = $deed
            AND ($permission = NONE OR permission = $permission AND on_kind = $kind AND on_id = $id) LIMIT $most";
    let values = json!({
        "org": desk.organization, "me": desk.actor.bearer.member, "deed": KIND, "most": MOST_ASKED,
        "permission": of.map(|(permission, _)| permission.key()), "kind": of.map(|(_, on)| on.kind()),
        "id": of.map(|(_, on)| on.id()),
    });
    desk.db().rows(text, values).await.map_err(Into::into)
}

/// The row of a request, sent as it is made.
fn row(desk: &Desk, wish: &Wish, reason: Option<&str>, about: &About) -> Result<Row, DeskError> {
    let (organization, now, asker) = (&desk.organization, desk.now(), &desk.actor.bearer.member);
    let kept = serde_json::to_string(wish).map_err(|cause| DeskError::Broken(cause.to_string()))?;
    let until =
        wish.until.map(|until| Change { field: "until".to_owned(), before: None, after: Some(until.0.to_string()) });
    let id = if wish.on == On::Organization { organization.as_str() } else { wish.on.id() };
    Ok(Row {
        id: ApprovalId::new(ulid(now)),
        state: State::Open,
        deed: KIND.to_owned(),
        permission: wish.permission.key().to_owned(),
        hash: request_hash(organization, KIND, (&kept, None), None, asker),
        wish: kept,
        seen: None,
        asker: asker.clone(),
        asker_name: desk.actor.name.clone(),
        on_kind: wish.on.kind().to_owned(),
        on_id: wish.on.id().to_owned(),
        event: Kind::AccessGranted,
        about: id.to_owned(),
        about_name: about.name.clone(),
        changes: until.into_iter().collect(),
        amount: None,
        condition: Condition::default(),
        reason: reason.map(str::to_owned),
        at: now,
        rev: now.reversed(),
        until: now + EXPIRES,
        escalated: None,
        revision: 1,
        over: None,
        by_name: None,
        comment: None,
        stopped: None,
        votes: Vec::new(),
    })
}

/// Of two at once of the same member one is written, and the other finds it.
fn alone(script: &mut Script, desk: &Desk, about: &About) {
    let values = json!({
        "org": desk.organization, "me": desk.actor.bearer.member, "deed": KIND, "permission": about.permission.key(),
        "kind": about.on.kind(), "id": about.on.id(), "key": format!("asks:{}", desk.actor.bearer.member),
    });
    script.add("UPSERT guard:[$_.org, $_.key] SET version += 1", values.clone());
    script.require(
        "array::is_empty((SELECT VALUE rev FROM approval WITH INDEX approval_asker WHERE org = $_.org AND asker = $_.me
            AND stage = 'open' AND deed = $_.deed AND permission = $_.permission AND on_kind = $_.kind
            AND on_id = $_.id LIMIT 1))",
        "moved",
        values,
    );
}

/// Put in and sent at once.
fn put(script: &mut Script, desk: &Desk, (wish, row): (&Wish, &Row), now: Moment) {
    let until = wish.until.map(|until| until.0.to_string());
    let about = Event {
        kind: KIND,
        about: row.about.clone(),
        about_name: row.about_name.clone(),
        changes: desk::Change::of("until", None, until.as_deref()).into_iter().collect(),
    };
    script.put_request(
        &desk.organization,
        &NewRequest {
            id: &row.id,
            deed: KIND,
            permission: wish.permission,
            wish: &row.wish,
            seen: None,
            asker: &desk.actor,
            on: [&row.on_kind, &row.on_id, SOMEBODY],
            about: &about,
            amount: None,
            condition: &row.condition,
        },
        now,
    );
    send(script, &desk.organization, &row.id, row.reason.as_deref(), now);
}
