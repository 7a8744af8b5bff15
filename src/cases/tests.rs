//! Cases by example, by property, and over the real database.

mod desk;
mod hours;
mod links;
mod lists;
mod marks;
mod notes;
mod ruling;
mod search;
mod voice;
mod words;

use serde_json::json;

use super::{
    model::{CaseState, Category, Severity, Typed},
    rules::{
        CaseOpened, CaseTurned, CaseWatched, Hours, OnStaff, Opening, Refusal, StaffTurn, Standing, Turn, TurnFacts,
        Watch, open, turn, watch,
    },
    store::{Key, NewCaseAt, NotDone, Saying, Watching, act, staff_card},
};
use crate::{
    access::Role,
    care::store::Agent,
    desk::{
        HouseDeed, Script, Visitor,
        fixture::{Fixture, Somebody},
    },
    fault::{Fault, Outcome},
    ids::CaseId,
    time::Moment,
};

/// What is so when somebody takes their turn.
pub fn facts(standing: Standing, hours: Hours, now: Moment) -> TurnFacts {
    TurnFacts {
        standing,
        number: String::new(),
        subject: String::new(),
        revision: 1,
        named: Vec::new(),
        staff: OnStaff::default(),
        hours,
        now,
    }
}

pub fn wish(subject: &str) -> Opening {
    Opening {
        category: Category::Data,
        severity: Severity::S3,
        subject: subject.to_owned(),
        description: "It does not work.".to_owned(),
        is_confidential: false,
    }
}

/// A house in which cases are opened, with two of the staff.
pub struct Town {
    pub test: Fixture,
    pub nora: Somebody,
    pub carlos: Somebody,
    pub cathy: Somebody,
    pub abel: Agent,
    pub ines: Agent,
}

impl Town {
    pub async fn new() -> Self {
        Self::over(Fixture::new().await).await
    }

    pub async fn over(test: Fixture) -> Self {
        let nora = test.member("Nora", &[Role::CaseManager]).await;
        let carlos = test.member("Carlos", &[Role::Customer]).await;
        let cathy = test.member("Cathy", &[Role::Customer]).await;
        let (abel, ines) = (agent(&test, "Abel").await, agent(&test, "Ines").await);
        let mut script = Script::new();
        script.add(
            "UPSERT type::record('case_settings', $_.org) SET confidential = true, revision = 1",
            json!({ "org": test.organization }),
        );
        test.house.commit(HouseDeed::Seeded, script).await.expect("settings");
        Self { test, nora, carlos, cathy, abel, ines }
    }

    pub async fn open(&self, who: &Somebody, wish: Opening, typed: Typed) -> Outcome<CaseId, Refusal> {
        let desk = self.test.desk(who).await;
        let decide = |by: &_, facts: &_| open(by, facts, wish.clone());
        desk.carry_out::<CaseOpened>(&NewCaseAt(typed), None, decide).await.expect("an answer")
    }

    pub async fn opened(&self, who: &Somebody, subject: &str) -> CaseId {
        done(self.open(who, wish(subject), Typed::default()).await)
    }

    pub async fn turn(&self, who: &Somebody, case: &CaseId, wish: Turn) -> Result<Outcome<CaseState, Refusal>, Fault> {
        let desk = self.test.desk(who).await;
        desk.carry_out::<CaseTurned>(&Saying::bare(case.clone()), None, |by, facts| turn(by, facts, &wish)).await
    }

    pub async fn watch(
        &self,
        who: &Somebody,
        case: &CaseId,
        wish: Watch,
        address: Option<&str>,
    ) -> Outcome<(), Refusal> {
        let desk = self.test.desk(who).await;
        let target = Watching { id: case.clone(), address: address.map(str::to_owned) };
        desk.carry_out::<CaseWatched>(&target, None, |by, facts| watch(by, facts, &wish)).await.expect("an answer")
    }

    pub fn key(&self, case: &CaseId) -> Key {
        Key { organization: self.test.organization.clone(), id: case.clone() }
    }

    /// Done by one of the staff who has just looked at it.
    pub async fn act(&self, agent: &Agent, case: &CaseId, turn: StaffTurn) -> Result<CaseState, NotDone> {
        let key = self.key(case);
        let card = staff_card(agent, &key, None).await.expect("a card");
        act(agent, &key, card.revision, (&turn, &[])).await
    }

    /// The letters that wait: which, and to whom.
    pub async fn letters(&self) -> Vec<(String, String)> {
        let text = "SELECT VALUE [payload.template, payload.to] FROM outbox WHERE kind = 'mail' ORDER BY id";
        self.test.house.db().rows(text, json!({})).await.expect("letters")
    }

    /// Those to the provider's staff.
    pub async fn to_staff(&self) -> Vec<(String, String)> {
        self.letters().await.into_iter().filter(|(which, _)| which.starts_with("care-")).collect()
    }
}

pub fn done<T: std::fmt::Debug, R: std::fmt::Debug>(outcome: Outcome<T, R>) -> T {
    match outcome {
        Outcome::Done(done) => done,
        other => panic!("{other:?}"),
    }
}

async fn agent(test: &Fixture, name: &str) -> Agent {
    let who = test.member(name, &[]).await;
    let mut script = Script::new();
    script.add(
        "CREATE type::record('staff', $_.id) SET role = 'agent', first_name = $_.name, created = 1",
        json!({ "id": who.person, "name": name }),
    );
    test.house.commit(HouseDeed::Seeded, script).await.expect("staff");
    let visitor = Visitor::enter(test.house.clone(), who.caller.clone()).await.expect("a visitor");
    Agent::of(visitor).await.expect("an agent")
}
