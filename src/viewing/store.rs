//! Viewings in the database: beginning one, ending it (server only). That one is looked through is the desk's business.

use serde::Deserialize;
use serde_json::json;

use super::{
    model::{Viewing, Whose},
    rules::{Refusal, ViewingBegun, ViewingFacts},
};
use crate::{
    access::{Permission, Permit},
    desk::{
        BEARER, BearerRow, Change, CommitError, Db, Deed, DeskError, Event, House, HouseDeed, Script, Touches, Visitor,
    },
    ids::OrganizationId,
    people::model::User,
    time::Moment,
};

#[derive(Deserialize)]
struct WhoseRow {
    name: String,
    #[serde(flatten)]
    bearer: BearerRow,
}

async fn row(db: &Db, organization: &OrganizationId, member: &User, now: Moment) -> Result<WhoseRow, DeskError> {
    let text = format!("SELECT string::concat(first_name, ' ', last_name) AS name, {BEARER} FROM member:[$org, $id]");
    let found = db.row(&text, json!({ "org": organization, "id": member.0, "now": now })).await?;
    found.ok_or(DeskError::NotFound)
}

/// Whose eyes they would be.
pub async fn whose(db: &Db, permit: &Permit<(), User>, now: Moment) -> Result<Whose, DeskError> {
    let member = permit.target();
    let name = row(db, permit.organization(), member, now).await?.name;
    Ok(Whose { member: member.0.clone(), name })
}

impl Deed for ViewingBegun {
    const PERMISSION: Permission = Permission::SeeAsTheyDo;
    const TOUCHES: Touches = Touches::Nothing;
    type Target = User;
    type Facts = ViewingFacts;
    type Refusal = Refusal;
    type Done = ();

    async fn facts(db: &Db, permit: &Permit<Self, User>, now: Moment) -> Result<ViewingFacts, DeskError> {
        let row = row(db, permit.organization(), permit.target(), now).await?;
        Ok(ViewingFacts { bearer: row.bearer.bearer(), name: row.name })
    }

    fn write(&self, permit: &Permit<Self, User>, _: &House, now: Moment, script: &mut Script) -> Event {
        let (organization, member) = (permit.organization(), &permit.target().0);
        script.add(
            "UPSERT type::record('viewing', $_.session) SET org = $_.org, member = $_.member, until = $_.until",
            json!({ "session": self.session(), "org": organization, "member": member, "until": now + Viewing::LASTS }),
        );
        Event {
            kind: "viewing_begun",
            about: member.to_string(),
            about_name: self.name().to_owned(),
            changes: Change::of("reason", None, Some(self.reason())).into_iter().collect(),
        }
    }

    fn also(&self, permit: &Permit<Self, User>) -> Vec<(String, String)> {
        vec![(permit.by().member.to_string(), self.name().to_owned())]
    }

    fn done(self) {}
}

/// Ends what this session sees through.
///
/// # Errors
/// When the database does not answer.
pub async fn end(visitor: &Visitor) -> Result<(), CommitError> {
    let mut script = Script::new();
    script.add("DELETE type::record('viewing', $_.session)", json!({ "session": visitor.session }));
    visitor.house.commit(HouseDeed::ViewingEnded, script).await
}
