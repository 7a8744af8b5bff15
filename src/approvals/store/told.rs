//! The asker is told what became of it, in their language.

use serde::Deserialize;
use serde_json::json;

use super::found::Request;
use crate::{
    desk::{Db, DeskError, Letter, Script},
    ids::{MemberId, OrganizationId},
    paths,
    time::Moment,
    words::Bilingual,
};

#[derive(Deserialize)]
pub(in crate::approvals) struct Told {
    name: String,
    email: String,
    language: String,
}

impl Told {
    /// Where their mail goes; none: they are not there any more.
    pub async fn of(db: &Db, organization: &OrganizationId, member: &MemberId) -> Result<Option<Self>, DeskError> {
        let text = "SELECT string::concat(first_name, ' ', last_name) AS name, email, language
            FROM member:[$org, $id] WHERE status = 'active'";
        Ok(db.row(text, json!({ "org": organization, "id": member })).await?)
    }

    /// A comment in their language, where it has both.
    fn reads(&self, comment: &str) -> String {
        let both: Option<Bilingual> = serde_json::from_str(comment).ok();
        both.map_or_else(
            || comment.to_owned(),
            |both| both.read(self.language.parse().unwrap_or_default()).0.to_owned(),
        )
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
                    "name": self.name, "what": request.spoken(&self.language), "by": by, "comment": comment.map(|text| self.reads(text)),
                    "link": paths::approval(organization, &request.row.id),
                }),
            },
        );
    }
}
