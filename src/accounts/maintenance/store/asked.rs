//! How a wish for a line is written: the works, the claim on a number, a line of history, the letters.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::json;

use super::{facts::facts, identifiers::change};
use crate::{
    access::{Bearer, Permission, Permit},
    accounts::maintenance::{
        model::{Action, CallOff, ChangeNumber, ChangePlan, ChangeSim, MakePin, MoveLine, Receipt, Restore, Suspend},
        rules::{self, Addressee, Facts, LineWish, Refusal, WorkAsked, named},
    },
    care::{Asking, While, ask, call_off},
    desk::{
        Change, Concern, Db, Deed, DeskError, Event, Found, House, Letter, Replay, Script, SignIn, Target, Topic,
        Touches,
    },
    ids::{LineId, MemberId, OrganizationId},
    paths,
    people::model::readable,
    time::Moment,
};

/// How a wish stands in the history, and who is told of it.
pub trait Written: LineWish + Serialize + DeserializeOwned {
    const PERMISSION: Permission = Self::ACTION.permission();
    const SIGN_IN: SignIn = if Self::ACTION.wants_password() { SignIn::Fresh } else { SignIn::Any };
    const KIND: &'static str;
    /// Whether what is asked for other lines changes nothing for this one: no two may have a number or a SIM, and what
    /// tells somebody at once is not asked for many.
    const IS_ALONE: bool = matches!(Self::ACTION, Action::Suspend | Action::Restore | Action::Plan | Action::Move);
    /// The letter by which the line's users and the owners are told at once.
    const LETTER: Option<&'static str> = None;
}

impl Written for Suspend {
    const KIND: &'static str = "suspension_asked";
}

impl Written for CallOff {
    const KIND: &'static str = "suspension_called_off";
}

impl Written for Restore {
    const KIND: &'static str = "restore_asked";
}

impl Written for ChangeNumber {
    const KIND: &'static str = "number_change_asked";
}

impl Written for ChangeSim {
    const KIND: &'static str = "sim_change_asked";
    const LETTER: Option<&'static str> = Some("sim-change-asked");
}

impl Written for ChangePlan {
    const KIND: &'static str = "plan_change_asked";
}

impl Written for MoveLine {
    const KIND: &'static str = "move_asked";
}

impl Written for MakePin {
    const KIND: &'static str = "transfer_pin_asked";
    const LETTER: Option<&'static str> = Some("transfer-pin-asked");
}

/// A line with what is wished for it: the line alone is what the policy is asked about.
#[derive(Clone, Debug)]
pub struct On<W>(pub W);

impl<W: LineWish> Target for On<W> {
    async fn find(&self, db: &Db, organization: &OrganizationId, now: Moment) -> Result<Option<Found>, DeskError> {
        self.0.line().find(db, organization, now).await
    }

    async fn find_all(
        targets: &[&Self],
        db: &Db,
        organization: &OrganizationId,
        now: Moment,
    ) -> Result<Vec<Option<Found>>, DeskError> {
        let lines: Vec<_> = targets.iter().map(|one| one.0.line()).collect();
        LineId::find_all(&lines, db, organization, now).await
    }

    fn require_revision(&self, organization: &OrganizationId, seen: i64, script: &mut Script) {
        self.0.line().require_revision(organization, seen, script);
    }
}

impl<W: Written> Deed for WorkAsked<W> {
    const PERMISSION: Permission = W::PERMISSION;
    const TOUCHES: Touches = Touches::Nothing;
    const SIGN_IN: SignIn = W::SIGN_IN;
    type Target = On<W>;
    type Facts = Facts;
    type Refusal = Refusal;
    type Done = Receipt;

    async fn facts(db: &Db, permit: &Permit<Self, On<W>>, now: Moment) -> Result<Facts, DeskError> {
        facts(db, (permit.organization(), &permit.by().member), &permit.target().0, W::LETTER.is_some(), now).await
    }

    async fn facts_of_all(
        db: &Db,
        permits: &[&Permit<Self, On<W>>],
        now: Moment,
    ) -> Result<Vec<Option<Facts>>, DeskError> {
        if !W::IS_ALONE {
            return Ok(permits.iter().map(|_| None).collect());
        }
        super::many::facts_of(db, permits, |target| (target.0.line(), target.0.account()), now).await
    }

    fn stands_alone(_: &Facts) -> bool {
        W::IS_ALONE
    }

    fn write(&self, permit: &Permit<Self, On<W>>, _: &House, now: Moment, script: &mut Script) -> Event {
        let (organization, facts, asked) = (permit.organization(), self.stood(), &self.asked);
        let line = &facts.line;
        stands(script, organization, facts);
        if let Some(claim) = &asked.claims {
            // Two wishes for one number meet here, and the later one looks again.
            let values = json!({ "org": organization, "claim": format!("claim:{claim}") });
            script.add("UPSERT guard:[$_.org, $_.claim] SET version = (version ?? 0) + 1", values);
        }
        for id in &asked.instead_of {
            call_off(script, now, organization, id, While::Waiting);
        }
        let (by, transaction) = ((permit.by().member.as_str(), facts.by.as_str()), self.transaction());
        for (work, due) in &asked.works {
            let (account, number) = (&line.account, line.number.as_str());
            ask(
                script,
                now,
                &Asking { organization, account, line: &line.id, number, work, transaction, by, due: *due },
            );
        }
        for one in W::LETTER.into_iter().flat_map(|template| facts.told.iter().map(move |one| (template, one))) {
            script.post(now, &letter(organization, facts, one));
            script.push(now, one.0, &concern(organization, &line.id, &one.1.member));
        }
        script.tell(now, organization, Topic::Seen(Permission::ViewAccounts));
        let number = Change::of("transaction", None, Some(transaction));
        let changes = asked.changes.iter().map(|trace| change(&named(trace, facts))).chain(number).collect();
        Event { kind: W::KIND, about: line.id.as_str().to_owned(), about_name: readable(&line.number), changes }
    }

    fn amount(&self) -> Option<i64> {
        self.price_effect()
    }

    fn done(self) -> Receipt {
        Receipt { transaction: self.transaction().to_owned() }
    }
}

impl<W: Written> Replay for WorkAsked<W> {
    const KIND: &'static str = W::KIND;
    type Wish = W;

    fn target(wish: &W) -> On<W> {
        On(wish.clone())
    }

    fn rule(by: &Bearer, facts: &Facts, wish: &W) -> Result<Self, Refusal> {
        rules::ask(by, facts, wish)
    }
}

/// The line is as it was read, and nobody has asked for anything of it since.
pub(super) fn stands(script: &mut Script, organization: &OrganizationId, facts: &Facts) {
    let values = json!({
        "org": organization, "id": facts.line.id, "revision": facts.revision, "asks": facts.asks,
    });
    script.require(
        "(SELECT VALUE [revision, asks] FROM ONLY line:[$_.org, $_.id]) = [$_.revision, $_.asks]",
        "moved",
        values.clone(),
    );
    script.add("UPDATE line:[$_.org, $_.id] SET asks += 1", values);
}

fn concern(organization: &OrganizationId, line: &LineId, member: &MemberId) -> Concern {
    Concern { organization: organization.clone(), member: member.clone(), about: line.to_string() }
}

fn letter(organization: &OrganizationId, facts: &Facts, (template, to): (&str, &Addressee)) -> Letter {
    Letter {
        to: to.email.clone(),
        language: to.language.code().to_owned(),
        template: template.to_owned(),
        values: json!({
            "name": to.name, "organization": facts.organization, "by": facts.by, "line": readable(&facts.line.number),
            "transaction": facts.transaction, "link": paths::line(organization, &facts.line.id),
        }),
        concern: None,
    }
}
