//! What a row of the database says of a registration, before it is read for somebody.

use serde::Deserialize;

use crate::{
    ids::{AccountId, RegistrationId},
    people::store::Reader,
    registration::model::{OfAccount, Registrant, Registration, State},
    time::Moment,
};

/// The columns of a [`Row`] out of `registration`.
pub(super) const COLUMNS: &str = "
    record::id(id)[1] AS id, account, first_name, last_name, email, language, state, asked, decided, decided_by, reason,
    rev, (SELECT name, number FROM ONLY account:[$parent.org, $parent.account]) AS named";

#[derive(Clone, Debug, Deserialize)]
pub(super) struct Row {
    pub id: RegistrationId,
    #[serde(flatten)]
    pub registrant: Registrant,
    account: AccountId,
    #[serde(default)]
    named: Option<Named>,
    pub state: State,
    asked: Moment,
    #[serde(default)]
    decided: Option<Moment>,
    #[serde(default)]
    decided_by: Option<String>,
    #[serde(default)]
    reason: Option<String>,
    pub rev: String,
}

#[derive(Clone, Debug, Deserialize)]
struct Named {
    name: String,
    number: String,
}

impl Row {
    pub(super) fn account(&self) -> OfAccount {
        let (name, number) =
            self.named.as_ref().map(|named| (named.name.clone(), named.number.clone())).unwrap_or_default();
        OfAccount { id: self.account.clone(), name, number }
    }

    pub(super) fn read_by(self, reader: &Reader) -> Registration {
        Registration {
            account: self.account(),
            id: self.id,
            registrant: self.registrant,
            state: self.state,
            asked: reader.local(self.asked),
            decided: self.decided.map(|at| reader.local(at)),
            by: self.decided_by,
            reason: self.reason,
        }
    }
}
