//! Who could help: a refusal names up to three people whom the same policy would let do it.

use serde_json::json;

use super::{BEARER, BearerRow, Db, Desk, DeskError, each};
use crate::{
    access::{Bearer, Denial, Helper, On, Permission, Rank, Role, Subject, can_ask, decide},
    ids::OrganizationId,
    paths,
    time::Moment,
};

/// Nobody is sent to an End User, whatever their role allows: it is for their own lines. Of the others who hold a role
/// that allows it, sixteen of the ready-made ones and as many of the organization's own are enough to find three.
const MADE: &str = "SELECT VALUE record::id(id)[1] FROM role WHERE org = $org AND state = 'active'
    AND kind = 'administrative' AND permissions CONTAINS $permission LIMIT 16";

/// Those among whom helpers are looked for, each with their name, and for whom.
#[derive(Debug)]
pub struct Candidates {
    organization: OrganizationId,
    by: Bearer,
    others: Vec<(String, Bearer)>,
}

#[derive(serde::Deserialize)]
struct Candidate {
    first_name: String,
    last_name: String,
    #[serde(flatten)]
    bearer: BearerRow,
}

impl Desk {
    /// Whoever may do this to somebody or something here, beside the member at this desk.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn candidates(&self, permission: Permission) -> Result<Candidates, DeskError> {
        let found = holders(self.db(), &self.organization, permission, self.now()).await?;
        let (organization, by) = (self.organization.clone(), self.actor.bearer.clone());
        let others = found.into_iter().filter(|(_, bearer)| bearer.member != by.member).collect();
        Ok(Candidates { organization, by, others })
    }
}

/// Managers and owners who hold a permission somewhere, with their names: enough of them to find three.
///
/// # Errors
/// When the database does not answer.
pub async fn holders(
    db: &Db,
    organization: &OrganizationId,
    permission: Permission,
    now: Moment,
) -> Result<Vec<(String, Bearer)>, DeskError> {
    let helps = |role: &Role| role.rank() >= Rank::Manager && role.permissions().contains(permission);
    let ready: Vec<&str> = Role::ALL.into_iter().filter(helps).map(Role::key).collect();
    let mut values = json!({ "org": organization, "now": now, "permission": permission.key() });
    let made: Vec<String> = db.rows(MADE, values.clone()).await?;
    let held = |key: &str| {
        format!("SELECT VALUE in FROM holds WITH INDEX holds_role WHERE org = $org AND role = {key} LIMIT 16")
    };
    let (ready, made) = (each(&mut values, "ready", &ready, held), each(&mut values, "made", &made, held));
    let text = format!(
        "LET $some = array::distinct(array::concat(array::slice({ready}, 0, 16), array::slice({made}, 0, 16)));
         SELECT first_name, last_name, {BEARER} FROM $some"
    );
    let found: Vec<Candidate> = db.rows(&text, values).await?;
    let named = found.into_iter().map(|one| (format!("{} {}", one.first_name, one.last_name), one.bearer.bearer()));
    Ok(named.collect())
}

impl Candidates {
    /// The same denial, with up to three of them whom the policy would let do it to this, and where it can be asked for.
    #[must_use]
    pub fn name(&self, denial: Denial, on: &Subject<'_>) -> Denial {
        let may = self.others.iter().filter(|(_, bearer)| decide(bearer, denial.permission, on).allows()).take(3);
        let helpers = may.map(|(name, bearer)| Helper { member: bearer.member.clone(), name: name.clone() }).collect();
        let ask =
            can_ask(&self.by, &denial, on).then(|| paths::ask_for(&self.organization, denial.permission, &On::of(on)));
        Denial { helpers, ask, ..denial }
    }
}
