//! Approvals at the desk: who sees a request, whose yes counts, and what comes of it.

mod answers;
mod known;
mod messages;
mod places;

use serde_json::json;

use crate::{
    access::{Permission, Role},
    approvals::{
        model::{Answer, Answered, Card, Tab},
        rules::Refusal,
        store,
    },
    desk::{
        Desk, HouseDeed, Script,
        fixture::{Fixture, Somebody},
    },
    fault::{Fault, Outcome},
    ids::{ApprovalId, MemberId},
    people::{model::User, store::Reader, users::rules::UserBlocked},
};

/// A house in which leads block users with approval, and somebody whom they can block.
pub(crate) struct Case {
    pub(crate) test: Fixture,
    pub(crate) olivia: Somebody,
    pub(crate) leo: Somebody,
    pub(crate) elena: Somebody,
}

impl Case {
    pub(crate) async fn new() -> Self {
        Self::over(Fixture::new().await).await
    }

    pub(crate) async fn over(test: Fixture) -> Self {
        let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
        let (leo, elena) = (test.member("Leo", &[]).await, test.member("Elena", &[Role::EndUser]).await);
        let case = Self { test, olivia, leo, elena };
        case.lead(&case.leo, json!({})).await;
        case
    }

    /// Gives somebody the role that blocks with approval, with these conditions, on the account that everybody is on.
    async fn lead(&self, who: &Somebody, conditions: serde_json::Value) {
        let mut script = Script::new();
        script.add(
            "UPSERT role:[$_.org, 'lead'] SET portal = 'account_hub', org = $_.org, kind = 'administrative',
                name = { en: 'Lead', es: '' }, text = { en: '', es: '' }, permissions = $_.all, asking = $_.asking,
                conditions = $_.conditions, state = 'active', created = 0, revision = 1;
             INSERT RELATION INTO holds { id: holds:[$_.org, $_.member, 'lead'], org: $_.org, in: member:[$_.org, $_.member],
                out: role:[$_.org, 'lead'] };
             UPSERT account:[$_.org, 'a'] SET org = $_.org, name = 'A', number = '1', name_key = 'a', lines = 0, created = 0, revision = 1;
             INSERT RELATION INTO assigned { id: assigned:[$_.org, $_.member, 'lead', 'a'], org: $_.org, member: $_.member, role: 'lead',
                kind: 'account', place: 'a', account: 'a', wide: true, since: 0, in: holds:[$_.org, $_.member, 'lead'], out: account:[$_.org, 'a'] };
             IF !record::exists(assigned:[$_.org, $_.elena, 'end_user', 'a']) {
                INSERT RELATION INTO assigned { id: assigned:[$_.org, $_.elena, 'end_user', 'a'], org: $_.org, member: $_.elena,
                    role: 'end_user', kind: 'account', place: 'a', account: 'a', wide: true, since: 0,
                    in: holds:[$_.org, $_.elena, 'end_user'], out: account:[$_.org, 'a'] } }",
            json!({
                "org": self.test.organization, "member": who.member, "elena": self.elena.member,
                "all": [Permission::ViewUsers.key(), Permission::BlockUsers.key()], "asking": [Permission::BlockUsers.key()],
                "conditions": conditions,
            }),
        );
        script.touch_access(&self.test.organization);
        self.test.house.commit(HouseDeed::Seeded, script).await.expect("a lead");
    }

    /// Somebody wants Elena blocked: the draft.
    async fn draft(&self, who: &Somebody) -> ApprovalId {
        let desk = self.test.desk(who).await;
        let outcome = desk.carry_out_or_ask::<UserBlocked>(&User(self.elena.member.clone()), None).await;
        match outcome.expect("no fault") {
            Outcome::Asks(_, id) => id,
            other => panic!("it does not ask: {other:?}"),
        }
    }

    /// The same, sent.
    pub(crate) async fn asked(&self, who: &Somebody) -> ApprovalId {
        let id = self.draft(who).await;
        assert_eq!(self.send(who, &id).await, Outcome::Done(()));
        id
    }

    async fn send(&self, who: &Somebody, id: &ApprovalId) -> Outcome<(), Refusal> {
        let desk = self.test.desk(who).await;
        store::send(&desk, id, Some("She left")).await.expect("no fault")
    }

    async fn card(&self, who: &Somebody, id: &ApprovalId) -> Option<Card> {
        let desk = self.test.desk(who).await;
        let (away, reader) = (store::away(&desk).await.expect("away"), Reader::of(&desk).await.expect("a reader"));
        let request = store::find(&desk, id, &away).await.ok()?;
        Some(request.card(&desk, &away, &reader).await.expect("a card"))
    }

    async fn answer(&self, who: &Somebody, id: &ApprovalId, answer: Answer) -> Outcome<Answered, Refusal> {
        answered(&self.test.desk(who).await, id, answer).await.expect("no fault")
    }

    pub(crate) async fn is_blocked(&self, member: &MemberId) -> bool {
        let text = "SELECT VALUE status FROM ONLY member:[$org, $id]";
        let values = json!({ "org": self.test.organization, "id": member });
        self.test.house.db().row::<String>(text, values).await.expect("a query").as_deref() == Some("blocked")
    }

    async fn waiting(&self, who: &Somebody, tab: Tab) -> Vec<ApprovalId> {
        let desk = self.test.desk(who).await;
        let (away, reader) = (store::away(&desk).await.expect("away"), Reader::of(&desk).await.expect("a reader"));
        let page = store::inbox(&desk, &away, tab, None, &reader).await.expect("a page");
        page.rows.into_iter().map(|item| item.id).collect()
    }

    /// The kinds of history about Elena, the newest first, each with who did it and who agreed.
    async fn history(&self) -> Vec<(String, Option<String>, Option<String>)> {
        let text =
            "SELECT VALUE [kind, actor_name, array::first(changes[WHERE field = 'approved_by'].after)] FROM event
            WHERE org = $org AND about = $id ORDER BY rev";
        let values = json!({ "org": self.test.organization, "id": self.elena.member });
        self.test.house.db().rows(text, values).await.expect("rows")
    }
}

pub(crate) async fn answered(
    desk: &Desk,
    id: &ApprovalId,
    answer: Answer,
) -> Result<Outcome<Answered, Refusal>, Fault> {
    let away = store::away(desk).await?;
    let request = store::find(desk, id, &away).await?;
    let hash = request.hash().to_owned();
    store::answer(desk, id, &hash, answer, Some("As agreed")).await
}

impl Case {
    async fn lead_too(&self, who: &Somebody) {
        self.lead(who, json!({})).await;
    }

    pub(crate) async fn run(&self, text: &str, values: serde_json::Value) {
        let mut script = Script::new();
        script.add(text, values);
        script.touch_access(&self.test.organization);
        self.test.house.commit(HouseDeed::Seeded, script).await.expect("written");
    }

    async fn set_conditions(&self, conditions: serde_json::Value) {
        let values = json!({ "org": self.test.organization, "conditions": conditions });
        self.run("UPDATE role:[$_.org, 'lead'] SET conditions = $_.conditions", values).await;
    }

    async fn take_lead(&self, who: &Somebody) {
        let values = json!({ "org": self.test.organization, "member": who.member });
        self.run("DELETE holds:[$_.org, $_.member, 'lead']", values).await;
    }

    async fn make_owner(&self, who: &Somebody) {
        let values = json!({ "org": self.test.organization, "member": who.member });
        self.run(
            "INSERT RELATION INTO holds { id: holds:[$_.org, $_.member, 'business_owner'], org: $_.org,
                in: member:[$_.org, $_.member], out: role:['*', 'business_owner'] }",
            values,
        )
        .await;
    }
}
