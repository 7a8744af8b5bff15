//! A line that is given to whoever has an address, if nobody looks after them yet.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{Onto, deeds::write, facts::of};
use crate::{
    access::{Permission, Permit, Place},
    accounts::{
        model::HistoryKind,
        rules::{AssignFacts, NewcomerAssigned, Refusal},
    },
    desk::{Db, Deed, DeskError, Event, Found, House, Script, Target, Touches},
    ids::{LineId, MemberId, OrganizationId},
    people::model::User,
    time::Moment,
};

/// A line, and the address of whom it is for: the line alone is what the policy is asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OntoAddress {
    pub line: LineId,
    /// As it is kept.
    pub email: String,
}

impl Target for OntoAddress {
    async fn find(&self, db: &Db, organization: &OrganizationId, now: Moment) -> Result<Option<Found>, DeskError> {
        self.line.find(db, organization, now).await
    }

    fn require_revision(&self, organization: &OrganizationId, seen: i64, script: &mut Script) {
        self.line.require_revision(organization, seen, script);
    }
}

impl Deed for NewcomerAssigned {
    const PERMISSION: Permission = Permission::AssignLines;
    const TOUCHES: Touches = Touches::Access;
    type Target = OntoAddress;
    type Facts = Option<AssignFacts>;
    type Refusal = Refusal;
    type Done = ();

    async fn facts(db: &Db, permit: &Permit<Self, OntoAddress>, now: Moment) -> Result<Option<AssignFacts>, DeskError> {
        let (organization, OntoAddress { line, email }) = (permit.organization(), permit.target());
        let text = "SELECT VALUE member FROM contact_address:[$org, $email]";
        let member: Option<MemberId> = db.row(text, json!({ "org": organization, "email": email })).await?;
        let Some(member) = member else { return Ok(None) };
        let onto = Onto { user: User(member), give: vec![Place::Line(line.clone())], take: Vec::new() };
        of(db, (organization, &permit.by().member), &onto, now).await.map(Some)
    }

    fn write(&self, permit: &Permit<Self, OntoAddress>, _: &House, now: Moment, script: &mut Script) -> Event {
        write(self, HistoryKind::LinesAssigned, (permit.organization(), permit.by()), now, script)
    }

    fn done(self) {}
}
