//! A request as its row keeps it.

use serde::Deserialize;

use crate::{
    access::{Condition, Permission},
    approvals::model::{State, Stop},
    desk::{self, Asked, DeskError},
    history::model::{Change, Kind},
    ids::{ApprovalId, MemberId},
    time::Moment,
};

pub(in crate::approvals) const COLUMNS: &str = "record::id(id)[1] AS id, state, deed, permission, wish, seen, hash, asker, asker_name, on_kind,
    on_id, event, about, about_name, changes, amount, condition, reason, at, rev, until, escalated, revision, over, by_name,
    comment, stopped, (SELECT authority, authority_name, by, by_name, at FROM vote WITH INDEX vote_approval
        WHERE org = $org AND approval = record::id($parent.id)[1]) AS votes";

#[derive(Clone, Debug, Deserialize)]
pub(in crate::approvals) struct Row {
    pub id: ApprovalId,
    pub state: State,
    pub deed: String,
    pub permission: String,
    pub wish: String,
    #[serde(default)]
    pub seen: Option<i64>,
    pub hash: String,
    pub asker: MemberId,
    pub asker_name: String,
    pub on_kind: String,
    pub on_id: String,
    pub event: Kind,
    pub about: String,
    pub about_name: String,
    pub changes: Vec<Change>,
    #[serde(default)]
    pub amount: Option<i64>,
    pub condition: Condition,
    #[serde(default)]
    pub reason: Option<String>,
    pub at: Moment,
    pub rev: i64,
    pub until: Moment,
    #[serde(default)]
    pub escalated: Option<Moment>,
    pub revision: i64,
    #[serde(default)]
    pub over: Option<Moment>,
    #[serde(default)]
    pub by_name: Option<String>,
    #[serde(default)]
    pub comment: Option<String>,
    #[serde(default)]
    pub stopped: Option<Stop>,
    pub votes: Vec<VoteRow>,
}

#[derive(Clone, Debug, Deserialize)]
pub(in crate::approvals) struct VoteRow {
    pub authority: MemberId,
    pub authority_name: String,
    pub by: MemberId,
    pub by_name: String,
    pub at: Moment,
}

impl Row {
    /// What was asked for, as history names it: the kind, the name of what it is about, and of a permission which it is.
    pub fn named(&self) -> Option<desk::Change> {
        let mut named = format!("{}\u{1f}{}", self.event.key(), self.about_name);
        if self.event == Kind::AccessGranted {
            named = format!("{named}\u{1f}{}", self.permission);
        }
        desk::Change::of("asked", None, Some(&named))
    }

    /// A permission that this version does not know is nobody's.
    pub fn permission(&self) -> Result<Permission, DeskError> {
        Permission::from_key(&self.permission).ok_or(DeskError::NotFound)
    }

    pub fn asked(&self) -> Result<Asked, DeskError> {
        Ok(Asked {
            id: self.id.clone(),
            revision: self.revision,
            deed: self.deed.clone(),
            permission: self.permission()?,
            wish: self.wish.clone(),
            seen: self.seen,
            hash: self.hash.clone(),
            asker: self.asker.clone(),
            amount: self.amount,
            escalated: self.escalated.is_some(),
        })
    }
}
