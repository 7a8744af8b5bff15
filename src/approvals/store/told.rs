//! The asker is told what became of it, in their language.

use serde::Deserialize;
use serde_json::{Value, json};

use super::found::Request;
use crate::{
    desk::{Concern, Db, DeskError, Letter, Script},
    ids::{MemberId, OrganizationId},
    paths,
    time::Moment,
    words::Bilingual,
};

#[derive(Deserialize)]
pub(in crate::approvals) struct Told {
    member: MemberId,
    name: String,
    email: String,
    language: String,
}

/// A comment, in both languages where it has both.
fn in_both(comment: &str) -> Value {
    let both: Option<Bilingual> = serde_json::from_str(comment).ok();
    both.map_or_else(|| json!(comment), |both| json!(both))
}

impl Request {
    /// Whom a letter tells of it.
    pub(super) fn concern(&self, organization: &OrganizationId, member: &MemberId) -> Concern {
        Concern { organization: organization.clone(), member: member.clone(), about: self.row.id.to_string() }
    }
}

impl Told {
    /// Where their mail goes; none: they are not there any more.
    pub async fn of(db: &Db, organization: &OrganizationId, member: &MemberId) -> Result<Option<Self>, DeskError> {
        let text =
            "SELECT record::id(id)[1] AS member, string::concat(first_name, ' ', last_name) AS name, email, language
            FROM member:[$org, $id] WHERE status = 'active'";
        Ok(db.row(text, json!({ "org": organization, "id": member })).await?)
    }

    /// Puts the letter into the script that ends the request.
    pub fn post(
        &self,
        script: &mut Script,
        now: Moment,
        template: &str,
        (organization, request): (&OrganizationId, &Request),
        (by, comment): (Option<&str>, Option<&str>),
    ) {
        script.post(
            now,
            &Letter {
                to: self.email.clone(),
                language: self.language.clone(),
                template: template.to_owned(),
                values: json!({
                    "name": self.name, "what": request.spoken(), "by": by, "comment": comment.map(in_both),
                    "link": paths::approval(organization, &request.row.id),
                }),
                concern: Some(request.concern(organization, &self.member)),
            },
        );
    }
}
