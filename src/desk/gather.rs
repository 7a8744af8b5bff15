//! Letters that leave together: gathered under a name, and bound into one letter when their hour has come.
//!
//! Always true: a letter is gathered in the transaction that takes it out of the outbox, and the letter that binds some
//! is put into the outbox in the one that takes them out of here: each is in one letter, however many servers look and
//! whenever one of them stops.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{CommitError, DeskError, House, Letter, Script};
use crate::time::Moment;

/// Under which name a letter is gathered, and when what is gathered there leaves, unless that is settled already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathered {
    pub whose: String,
    pub due: Moment,
}

#[derive(Deserialize)]
struct Due {
    whose: String,
    letters: i64,
}

#[derive(Deserialize)]
struct Row {
    id: String,
    payload: Value,
}

/// In one letter.
const MOST: usize = 500;

impl House {
    /// The name of the letter that binds others: its values are `whose`, and `letters` in the order of their days.
    pub const BUNDLE: &str = "digest";

    /// Binds what is due now; tells how many letters that makes.
    pub(super) async fn bundle_due(&self) -> Result<usize, DeskError> {
        let text = "SELECT record::id(id) AS whose, letters, due FROM gathering WITH INDEX gathering_due
            WHERE due <= $now ORDER BY due LIMIT 20";
        let due: Vec<Due> = self.db().rows(text, json!({ "now": self.now() })).await?;
        for one in &due {
            self.bundle(one).await?;
        }
        Ok(due.len())
    }

    async fn bundle(&self, one: &Due) -> Result<(), DeskError> {
        let text = format!(
            "SELECT record::id(id) AS id, payload, at FROM gathered WITH INDEX gathered_whose
                WHERE whose = $whose ORDER BY at LIMIT {MOST}"
        );
        let rows: Vec<Row> = self.db().rows(&text, json!({ "whose": one.whose })).await?;
        let (ids, letters): (Vec<_>, Vec<_>) = rows.into_iter().map(|row| (row.id, row.payload)).unzip();
        let mut script = Script::new();
        let values = json!({ "whose": one.whose, "letters": one.letters, "ids": ids });
        // Every letter that is gathered meanwhile counts this on: then it is read anew.
        script.require(
            "(SELECT VALUE letters FROM ONLY type::record('gathering', $_.whose)) = $_.letters",
            "moved",
            values.clone(),
        );
        script.add("DELETE $_.ids.map(|$id| type::record('gathered', $id))", values.clone());
        if ids.len() < MOST {
            script.add("DELETE type::record('gathering', $_.whose)", values);
        }
        script.post(
            self.now(),
            &Letter {
                to: String::new(),
                language: String::new(),
                template: Self::BUNDLE.to_owned(),
                values: json!({ "whose": one.whose, "letters": letters }),
                concern: None,
            },
        );
        match self.commit_once(script).await {
            Ok(()) | Err(CommitError::Conflict | CommitError::Unmet(_)) => Ok(()),
            Err(broken @ CommitError::Broken(_)) => Err(broken.into()),
        }
    }
}

impl Script {
    /// Takes a letter out of the outbox, to leave with others.
    pub(super) fn gather(&mut self, id: &str, gathered: &Gathered) -> &mut Self {
        self.add(
            "IF record::exists(type::record('outbox', $_.id)) {
                LET $of = SELECT at, payload FROM ONLY type::record('outbox', $_.id);
                CREATE type::record('gathered', $_.id) SET whose = $_.whose, at = $of.at, payload = $of.payload;
                DELETE type::record('outbox', $_.id);
                UPSERT type::record('gathering', $_.whose) SET due = due ?? $_.due, letters = (letters ?? 0) + 1;
             }",
            json!({ "id": id, "whose": gathered.whose, "due": gathered.due }),
        )
    }

    /// What is gathered there leaves then.
    pub fn gather_until(&mut self, whose: &str, due: Moment) -> &mut Self {
        self.add("UPDATE type::record('gathering', $_.whose) SET due = $_.due", json!({ "whose": whose, "due": due }))
    }
}
