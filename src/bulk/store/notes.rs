//! What is noted of a row in the transaction of its deed.

use serde_json::json;

use super::{Ended, Key};
use crate::{
    bulk::model::State,
    desk::Note,
    ids::{LineId, MemberId, RoleId},
};

/// What is noted in the transaction of a row's deed. The revision is what the deed has left.
#[must_use]
pub fn note(key: &Key, n: u32, email: &str, state: State) -> Note {
    Note {
        before: None,
        statement: "UPDATE import_row:[$_.org, $_.id, $_.n] SET state = $_.state, problem = NONE,
            member = (SELECT VALUE member FROM ONLY contact_address:[$_.org, $_.email]),
            revision = (SELECT VALUE revision FROM ONLY member:[$_.org, (SELECT VALUE member FROM ONLY contact_address:[$_.org, $_.email])])",
        values: json!({ "org": key.organization, "id": key.id, "n": n, "email": email, "state": state.key() }),
    }
}

/// The same where the member is known.
#[must_use]
pub fn note_member(key: &Key, n: u32, member: &MemberId, state: State) -> Note {
    Note {
        before: None,
        statement: "UPDATE import_row:[$_.org, $_.id, $_.n] SET state = $_.state, problem = NONE, member = $_.member,
            revision = (SELECT VALUE revision FROM ONLY member:[$_.org, $_.member])",
        values: json!({ "org": key.organization, "id": key.id, "n": n, "member": member, "state": state.key() }),
    }
}

/// Notes beside it what is assigned to a role that will be gone.
pub fn note_ended(note: &mut Note, role: &RoleId) {
    note.before = Some(
        "UPDATE import_row:[$_.org, $_.id, $_.n] SET ended = (SELECT kind, place, since, until FROM assigned
            WHERE org = $_.org AND member = $_.member AND role = $_.role)",
    );
    note.values["role"] = json!(role);
}

/// What is given back was given when it was given first.
pub fn note_since(note: &mut Note, role: &RoleId, given: &[Ended]) {
    note.statement = "
        UPDATE import_row:[$_.org, $_.id, $_.n] SET state = $_.state, problem = NONE;
        FOR $one IN $_.given {
            UPDATE assigned:[$_.org, $_.member, $_.role, $one.place] SET since = $one.since
        }";
    note.values["role"] = json!(role);
    note.values["given"] = given.iter().map(|one| json!({ "place": one.key, "since": one.since })).collect();
}

/// What a deed of a line does with the number under which the provider is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// It has asked under a new one, which is the newest of the line.
    Anew,
    Nothing,
}

/// The same of a line. Whatever it has asked knows its run.
#[must_use]
pub fn note_line(key: &Key, n: u32, line: &LineId, asks: Asks, state: State) -> Note {
    let statement = match asks {
        Asks::Anew => {
            "LET $number = (SELECT transaction, rev FROM work WITH INDEX work_line
                WHERE org = $_.org AND line = $_.line AND rev > 0 ORDER BY rev LIMIT 1)[0].transaction;
             UPDATE work SET run = $_.id WHERE org = $_.org AND transaction = $number;
             UPDATE import_row:[$_.org, $_.id, $_.n] SET state = $_.state, problem = NONE, transaction = $number,
                revision = (SELECT VALUE revision FROM ONLY line:[$_.org, $_.line])"
        }
        Asks::Nothing => {
            "UPDATE import_row:[$_.org, $_.id, $_.n] SET state = $_.state, problem = NONE,
                revision = (SELECT VALUE revision FROM ONLY line:[$_.org, $_.line])"
        }
    };
    let values = json!({ "org": key.organization, "id": key.id, "n": n, "line": line, "state": state.key() });
    Note { before: None, statement, values }
}
