//! *Ask for it*: the ways by example, and the whole way through the desk.

mod asking;
mod granting;
mod ruling;

use serde_json::json;

use crate::{
    access::{On, Permission, Place, Role, decide},
    accounts::{
        rules::Ends,
        tests::{give, line, put},
    },
    approvals::{
        grants::{
            model::{KIND, Wish},
            store::{self, Chosen},
        },
        model::{Answered, Card},
        rules::Refusal,
        store as approvals,
    },
    desk::{
        Desk, Found, HouseDeed, Script, Target as _,
        fixture::{Fixture, Somebody},
    },
    fault::{Fault, Outcome},
    ids::{AccountId, ApprovalId, LineId},
    people::store::Reader,
};

/// A house with two accounts of a line each. Bruno sees the first as its billing manager, Elena its line as an End User.
pub(crate) struct Yard {
    pub(crate) test: Fixture,
    pub(crate) olivia: Somebody,
    pub(crate) bruno: Somebody,
    pub(crate) elena: Somebody,
}

impl Yard {
    async fn new() -> Self {
        Self::over(Fixture::new().await).await
    }

    pub(crate) async fn over(test: Fixture) -> Self {
        let lines = [line("l1", "north", "+15125550101"), line("l2", "south", "+15125550102")];
        put(&test, &test.organization, &["north", "south"], &lines).await;
        let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
        let bruno = test.member("Bruno", &[Role::BillingManager]).await;
        let elena = test.member("Elena", &[Role::EndUser]).await;
        give(&test, &bruno.member, "billing_manager", &north(), Some("north"), None).await;
        give(&test, &elena.member, "end_user", &Place::Line(LineId::new("l1")), Some("north"), None).await;
        Self { test, olivia, bruno, elena }
    }

    /// Somebody wants to suspend the first line.
    pub(crate) async fn asks(&self, who: &Somebody) -> Outcome<ApprovalId, Refusal> {
        self.wants(who, Permission::ChangePlans, On::Line(LineId::new("l1"))).await.expect("no fault")
    }

    async fn wants(
        &self,
        who: &Somebody,
        permission: Permission,
        on: On,
    ) -> Result<Outcome<ApprovalId, Refusal>, Fault> {
        let desk = self.test.desk(who).await;
        store::ask(&desk, &Wish { permission, on, until: None }, Some("It is urgent")).await
    }

    pub(crate) async fn asked(&self, who: &Somebody) -> ApprovalId {
        match self.asks(who).await {
            Outcome::Done(id) => id,
            other => panic!("it was not asked: {other:?}"),
        }
    }

    async fn card(&self, who: &Somebody, id: &ApprovalId) -> Option<Card> {
        let desk = self.test.desk(who).await;
        let reader = Reader::of(&desk).await.expect("a reader");
        let request = approvals::find(&desk, id, &[]).await.ok()?;
        Some(request.card(&desk, &[], &reader).await.expect("a card"))
    }

    /// The keys of the ways that are open to somebody.
    async fn ways(&self, who: &Somebody, id: &ApprovalId) -> Vec<String> {
        let granting = self.card(who, id).await.and_then(|card| card.grant).expect("a permission is asked for");
        granting.ways.iter().map(|shown| shown.way.key()).collect()
    }

    async fn grant(&self, who: &Somebody, id: &ApprovalId, way: &str, ends: Ends) -> Outcome<Answered, Refusal> {
        granted(&self.test.desk(who).await, id, way, ends).await.expect("no fault")
    }

    /// Whether somebody may change the plan of the first line now.
    pub(crate) async fn may(&self, who: &Somebody) -> bool {
        let (house, bearer) = (&self.test.house, self.test.desk(who).await.actor.bearer);
        let found: Option<Found> =
            LineId::new("l1").find(house.db(), &self.test.organization, house.now()).await.expect("a query");
        decide(&bearer, Permission::ChangePlans, &found.expect("a line").subject()).may()
    }

    pub(crate) async fn run(&self, text: &str, mut values: serde_json::Value) {
        values["org"] = json!(self.test.organization);
        let mut script = Script::new();
        script.add(text, values);
        script.touch_access(&self.test.organization);
        self.test.house.commit(HouseDeed::Seeded, script).await.expect("written");
    }

    /// The kinds of history that name the request, in no order.
    async fn named(&self) -> Vec<String> {
        let text = "SELECT VALUE kind FROM event WHERE org = $org AND changes[WHERE field = 'asked'
            AND string::starts_with(after, $kind)] != [] ORDER BY kind";
        let values = json!({ "org": self.test.organization, "kind": KIND });
        self.test.house.db().rows(text, values).await.expect("rows")
    }
}

/// The first account.
fn north() -> Place {
    Place::Account(AccountId::new("north"))
}

/// By which the first account is given to a maintenance manager.
pub(crate) const MAINTENANCE: &str = "maintenance_manager account:north";

pub(super) async fn granted(
    desk: &Desk,
    id: &ApprovalId,
    way: &str,
    ends: Ends,
) -> Result<Outcome<Answered, Refusal>, Fault> {
    let hash = approvals::find(desk, id, &[]).await?.hash().to_owned();
    store::grant(desk, id, &hash, Some("For the move"), &Chosen { way: way.to_owned(), ends }).await
}
