//! A request is answered: one yes of several is counted, the last one does what was asked for, a no ends it.

use serde_json::json;

use super::{
    away::away,
    found::{Request, find},
    send::event,
    told::Told,
};
use crate::{
    approvals::{
        model::{Answer, Answered, State, Stop},
        rules::{Authority, Refusal},
    },
    desk::{Agreed, Behalf, Desk, DeskError, OwnDeed, Replayed, Script, Stopped, Topic},
    fault::{Fault, Outcome},
    ids::{ApprovalId, MemberId, OrganizationId},
    replays,
    time::Moment,
};

/// Answers what `hash` is the hash of, as far as the member at this desk may.
///
/// # Errors
/// `NotFound`, and as `Desk::carry_out`.
pub async fn answer(
    desk: &Desk,
    id: &ApprovalId,
    hash: &str,
    answer: Answer,
    comment: Option<&str>,
) -> Result<Outcome<Answered, Refusal>, Fault> {
    let mut tries = desk.tries();
    loop {
        let desk = tries.next().await?;
        if let Some(done) = once(&desk, id, hash, answer, comment).await? {
            return Ok(done);
        }
    }
}

type Once = Result<Option<Outcome<Answered, Refusal>>, Fault>;

async fn once(desk: &Desk, id: &ApprovalId, hash: &str, answer: Answer, comment: Option<&str>) -> Once {
    let away = away(desk).await?;
    let request = &find(desk, id, &away).await?;
    if request.row.hash != hash {
        return Ok(Some(Outcome::Refused(Refusal::Changed)));
    }
    let authority = match request.authority(&desk.actor.bearer, &away)? {
        Ok(authority) => authority,
        // What is gone is answered with a no, by whoever knows of it.
        Err(Refusal::Gone) if answer == Answer::Reject => Authority::Own,
        Err(refusal) => return Ok(Some(Outcome::Refused(refusal))),
    };
    let who = Who::of(desk, authority).await?;
    match answer {
        Answer::Reject => reject(desk, request, &who, comment).await,
        Answer::Approve if request.wanted().is_some() => Ok(Some(Outcome::Refused(Refusal::NotAWay))),
        Answer::Approve if request.row.votes.len() + 1 < usize::from(request.row.condition.needed) => {
            vote(desk, request, &who).await
        }
        Answer::Approve => approve(desk, request, &who, comment).await,
    }
}

/// Who answers, and by whose authority.
struct Who {
    by: MemberId,
    by_name: String,
    authority: MemberId,
    authority_name: String,
}

impl Who {
    async fn of(desk: &Desk, authority: Authority) -> Result<Self, DeskError> {
        let (by, by_name) = (desk.actor.bearer.member.clone(), desk.actor.name.clone());
        let (authority, authority_name) = match authority {
            Authority::Own => (by.clone(), by_name.clone()),
            Authority::Of(member) => {
                let name = desk.actor_of(&member).await?.map(|actor| actor.name);
                (member, name.unwrap_or_default())
            }
        };
        Ok(Self { by, by_name, authority, authority_name })
    }

    /// In whose place, if not their own.
    fn behalf(&self) -> Option<Behalf> {
        let (id, name) = (&self.authority, &self.authority_name);
        (self.by != *id).then(|| Behalf { id: id.to_string(), name: name.clone() })
    }

    /// As history tells it: the name, and in whose place.
    fn said(&self) -> String {
        if self.by == self.authority { self.by_name.clone() } else { behalf(&self.by_name, &self.authority_name) }
    }
}

/// A name, and in whose place; each reader's page says it in words.
fn behalf(by: &str, authority: &str) -> String {
    format!("{by}\u{1f}{authority}")
}

/// The asker's letter about an answer.
struct Answering<'a> {
    told: Option<Told>,
    of: (&'a OrganizationId, &'a Request),
    by: &'a str,
    comment: Option<&'a str>,
    now: Moment,
}

impl Answering<'_> {
    fn post(&self, script: &mut Script, template: &str) {
        if let Some(told) = &self.told {
            told.post(script, self.now, template, self.of, (Some(self.by), self.comment));
        }
    }
}

async fn reject(desk: &Desk, request: &Request, who: &Who, comment: Option<&str>) -> Once {
    let (now, row) = (desk.now(), &request.row);
    let told = Told::of(desk.db(), &desk.organization, &row.asker).await?;
    let letter = Answering { told, of: (&desk.organization, request), by: &who.by_name, comment, now };
    let outcome = desk
        .do_own(OwnDeed::RequestAnswered, |script| {
            script.require_request(&desk.organization, &row.id, row.revision);
            script.on_behalf(who.behalf());
            end(script, desk, request, (State::Rejected, Some(&who.said()), comment, None), now);
            letter.post(script, "approval-rejected");
            vec![event("approval_rejected", request, comment)]
        })
        .await?;
    Ok(answered(outcome, Answered::Rejected))
}

async fn vote(desk: &Desk, request: &Request, who: &Who) -> Once {
    let (now, row, organization) = (desk.now(), &request.row, &desk.organization);
    let outcome = desk
        .do_own(OwnDeed::RequestAnswered, |script| {
            script.require_request(organization, &row.id, row.revision);
            script.on_behalf(who.behalf());
            script.add(
                "CREATE vote:[$_.org, $_.id, $_.authority] SET org = $_.org, approval = $_.id, authority = $_.authority,
                    authority_name = $_.authority_name, by = $_.by, by_name = $_.by_name, at = $_.now;
                 UPDATE approval:[$_.org, $_.id] SET revision += 1",
                json!({
                    "org": organization, "id": row.id, "authority": who.authority, "authority_name": who.authority_name,
                    "by": who.by, "by_name": who.by_name, "now": now,
                }),
            );
            script.tell(now, organization, Topic::Approvals);
            vec![event("approval_counted", request, None)]
        })
        .await?;
    Ok(answered(outcome, Answered::Counted))
}

async fn approve(desk: &Desk, request: &Request, who: &Who, comment: Option<&str>) -> Once {
    let (now, row) = (desk.now(), &request.row);
    let replayer = replays::of(&row.deed).ok_or(Fault::NotFound)?;
    let said = request.said(desk, &who.authority).await?;
    let told = Told::of(desk.db(), &desk.organization, &row.asker).await?;
    let letter = Answering { told, of: (&desk.organization, request), by: &who.by_name, comment, now };
    let earlier = row.votes.iter().map(|vote| {
        if vote.by == vote.authority { vote.by_name.clone() } else { behalf(&vote.by_name, &vote.authority_name) }
    });
    let names: Vec<String> = earlier.chain([who.said()]).collect();
    let by = names.join("\u{1e}");
    let note = |script: &mut Script| {
        end(script, desk, request, (State::Done, Some(&by), comment, None), now);
        letter.post(script, "approval-done");
    };
    let agreed = Agreed { by: by.clone(), note: &note };
    let stop = match replayer.run(desk, &row.asked()?, &said, &agreed).await? {
        Replayed::Done => return Ok(Some(Outcome::Done(Answered::Done))),
        Replayed::Answered => return Ok(Some(Outcome::Stale)),
        Replayed::Again => return Ok(None),
        Replayed::SignInAgain => return Ok(Some(Outcome::SignInAgain)),
        Replayed::NotAllowed(denial) => return Ok(Some(Outcome::NotAllowed(denial))),
        // What somebody else has done meanwhile cannot be done again: then it is over, and not another's to answer.
        Replayed::NotEnough { .. } if is_moved(desk, request).await? => return Ok(None),
        // An earlier yes does not count any more: this one is counted, and others can still say theirs.
        Replayed::NotEnough { counts: true } => return vote(desk, request, who).await,
        Replayed::NotEnough { counts: false } => return Ok(Some(Outcome::Refused(Refusal::NotYours))),
        Replayed::Stopped(stopped) => stop(stopped),
    };
    let outcome = desk
        .do_own(OwnDeed::RequestAnswered, |script| {
            script.require_request(&desk.organization, &row.id, row.revision);
            script.on_behalf(who.behalf());
            end(script, desk, request, (State::Stopped, Some(&by), comment, Some(&stop)), now);
            letter.post(script, "approval-stopped");
            vec![event("approval_stopped", request, None)]
        })
        .await?;
    Ok(answered(outcome, Answered::Stopped))
}

/// Whether somebody was quicker.
pub(in crate::approvals) async fn is_moved(desk: &Desk, request: &Request) -> Result<bool, DeskError> {
    let text = "SELECT VALUE revision FROM ONLY approval:[$org, $id]";
    let values = json!({ "org": desk.organization, "id": request.row.id });
    Ok(desk.db().row::<i64>(text, values).await? != Some(request.row.revision))
}

fn stop(stopped: Stopped) -> Stop {
    match stopped {
        Stopped::Denied(why) => Stop::Denied { why },
        Stopped::Gone => Stop::Gone,
        Stopped::Changed => Stop::Changed,
        Stopped::Refused(said) => Stop::Refused { said },
    }
}

fn answered(outcome: Option<Outcome<(), Refusal>>, as_what: Answered) -> Option<Outcome<Answered, Refusal>> {
    outcome.map(|outcome| outcome.map(|()| as_what))
}

/// The request is over. Nobody has to be quicker: whoever writes this has required it.
pub(in crate::approvals) fn end(
    script: &mut Script,
    desk: &Desk,
    request: &Request,
    (state, by, comment, stop): (State, Option<&str>, Option<&str>, Option<&Stop>),
    now: Moment,
) {
    script.add(
        "UPDATE approval:[$_.org, $_.id] SET state = $_.state, over = $_.now, by = $_.by, by_name = $_.by_name,
            comment = $_.comment, stopped = $_.stopped, remind = NONE, revision += 1",
        json!({
            "org": desk.organization, "id": request.row.id, "state": state, "now": now,
            "by": desk.actor.bearer.member, "by_name": by, "comment": comment, "stopped": stop,
        }),
    );
    script.tell(now, &desk.organization, Topic::Approvals);
}
