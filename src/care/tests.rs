//! What becomes of works, by example and over the real database.

mod letters;
mod ruling;
mod runs;
mod scheduled;

use serde_json::json;

use super::{
    Asking, ask,
    model::{Suspension, Work, WorkState},
    run::{End, once},
    store::Key,
    transaction_number,
};
use crate::{
    access::Role,
    accounts::{
        model::{Account, Line},
        store::{put_account, put_line},
    },
    desk::{
        HouseDeed, Script,
        fixture::{Fixture, Somebody},
    },
    ids::{AccountId, LineId, OrganizationId, WorkId},
    time::{Moment, Span},
};

pub const SUSPEND: Work = Work::Suspend { reason: Suspension::Temporary };

/// A house with lines on which works are asked for.
pub struct Yard {
    pub test: Fixture,
    pub olivia: Somebody,
}

impl Yard {
    pub async fn new() -> Self {
        Self::over(Fixture::new().await).await
    }

    pub async fn over(test: Fixture) -> Self {
        let olivia = test.member("Olivia", &[Role::BusinessOwner]).await;
        let mut script = Script::new();
        let account =
            Account { id: AccountId::new("fleet"), name: "Fleet".to_owned(), number: "950".to_owned(), lines: 9 };
        put_account(&mut script, &test.organization, &account, test.house.now());
        test.house.commit(HouseDeed::Seeded, script).await.expect("an account");
        Self { test, olivia }
    }

    /// A line whose number ends in this.
    pub async fn line(&self, id: &str, ends: &str, state: &str) -> LineId {
        let line = json!({
            "id": id, "account": "fleet", "number": format!("+15125550{ends}"), "plan": "unlimited", "sim": "esim",
            "features": [], "state": state, "identifiers": [],
        });
        let line: Line = serde_json::from_value(line).expect("a line");
        let mut script = Script::new();
        put_line(&mut script, &self.test.organization, &line, self.test.house.now());
        self.test.house.commit(HouseDeed::Seeded, script).await.expect("a line");
        line.id
    }

    /// Asks for works on a line, under one number.
    pub async fn ask(&self, line: &LineId, works: &[(Work, Moment)]) -> Vec<Key> {
        let (house, organization) = (&self.test.house, &self.test.organization);
        let number: Option<String> = house
            .db()
            .row("SELECT VALUE number FROM line:[$org, $id]", json!({ "org": organization, "id": line }))
            .await
            .expect("a number");
        let (now, mut script) = (house.now(), Script::new());
        let transaction = transaction_number(now);
        for (work, due) in works {
            ask(
                &mut script,
                now,
                &Asking {
                    organization,
                    account: &AccountId::new("fleet"),
                    line,
                    number: number.as_deref().unwrap_or_default(),
                    work,
                    transaction: &transaction,
                    by: (self.olivia.member.as_str(), "Olivia Test"),
                    due: *due,
                },
            );
        }
        house.commit(HouseDeed::Seeded, script).await.expect("works");
        let text = "SELECT org, record::id(id)[1] AS id, due FROM work WHERE transaction = $t ORDER BY due";
        house.db().rows(text, json!({ "t": transaction })).await.expect("keys")
    }

    pub fn now(&self) -> Moment {
        self.test.house.now()
    }

    /// Lets time pass, and whoever looks after works look until nothing is due.
    pub async fn pass(&self, span: Span, end: &End) {
        self.test.house.options.clock.turn(span);
        while once(&self.test.house, end).await.expect("works") > 0 {}
    }

    pub async fn state(&self, key: &Key) -> (WorkState, Option<String>) {
        let facts = super::store::facts(self.test.house.db(), key).await.expect("a work");
        (facts.work.state, facts.work.reason)
    }

    pub async fn line_state(&self, line: &LineId) -> String {
        let values = json!({ "org": self.test.organization, "id": line });
        let text = "SELECT VALUE state FROM line:[$org, $id]";
        self.test.house.db().row(text, values).await.expect("a state").unwrap_or_default()
    }

    /// The kinds in a line's history, the oldest first.
    pub async fn history(&self, line: &LineId) -> Vec<String> {
        let text = "SELECT VALUE kind FROM event WHERE about = $line ORDER BY id";
        let mut kinds: Vec<String> = self.test.house.db().rows(text, json!({ "line": line })).await.expect("a history");
        kinds.sort();
        kinds
    }

    /// The letters that wait: which and in which language.
    pub async fn letters(&self) -> Vec<String> {
        let text = "SELECT VALUE payload.template FROM outbox WHERE kind = 'mail'";
        self.test.house.db().rows(text, json!({})).await.expect("letters")
    }
}

pub fn elsewhere(key: &Key) -> Key {
    Key { organization: OrganizationId::new("elsewhere"), id: WorkId::new(key.id.as_str()) }
}
