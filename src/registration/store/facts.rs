//! What the rules look at, and the page of one registration.

use serde::Deserialize;
use serde_json::json;

use super::rows::{COLUMNS, Row};
use crate::{
    access::{Kind, Permission, Permit, Role, RoleName},
    desk::{AllowsRow, Db, Desk, DeskError, fingerprint, secret, ulid},
    fault::Fault,
    ids::{InvitationId, LineId, MemberId, OrganizationId, RegistrationId, RoleId},
    people::{
        rules::{Fresh, Sender},
        store::Reader,
    },
    registration::{
        model::RegistrationCard,
        rules::{self, Address, Offered, RegistrationFacts},
    },
    time::Moment,
    words::Bilingual,
};

#[derive(Deserialize)]
struct FactsRow {
    row: Row,
    taken: bool,
    #[serde(default)]
    end_user: Option<AllowsRow>,
    own: Vec<OwnRow>,
    organization: String,
    inviter: String,
}

/// A role that the organization has made for end users.
#[derive(Deserialize)]
struct OwnRow {
    id: RoleId,
    kind: Kind,
    #[serde(default)]
    name: Bilingual,
    #[serde(flatten)]
    allows: AllowsRow,
}

fn text() -> String {
    format!(
        "LET $row = SELECT {COLUMNS} FROM ONLY registration:[$org, $id];
         LET $own = SELECT record::id(id)[1] AS id, kind, name, permissions, asking, conditions, created FROM role
             WHERE org = $org AND state = 'active' AND kind = 'end_user' AND record::id(id)[1] != 'end_user'
             ORDER BY created LIMIT 200;
         RETURN IF $row = NONE {{ NONE }} ELSE {{ {{
             row: $row, taken: record::exists(contact_address:[$org, $row.email]), own: $own,
             end_user: (SELECT permissions, asking, conditions FROM ONLY role:[$org, 'end_user'] WHERE permissions != NONE),
             organization: (SELECT VALUE name FROM ONLY type::record('organization', $org)),
             inviter: (SELECT VALUE string::concat(first_name, ' ', last_name) FROM ONLY member:[$org, $by])
         }} }}"
    )
}

async fn row(
    db: &Db,
    organization: &OrganizationId,
    id: &RegistrationId,
    by: &MemberId,
) -> Result<FactsRow, DeskError> {
    let values = json!({ "org": organization, "id": id, "by": by });
    db.row(&text(), values).await?.ok_or(DeskError::NotFound)
}

pub(super) async fn facts<D>(
    db: &Db,
    permit: &Permit<D, RegistrationId>,
    now: Moment,
) -> Result<RegistrationFacts, DeskError> {
    let found = row(db, permit.organization(), permit.target(), &permit.by().member).await?;
    let secret = secret();
    Ok(RegistrationFacts {
        state: found.row.state,
        address: found.address(),
        roles: found.offered(),
        account: found.row.account(),
        registrant: found.row.registrant,
        member: MemberId::new(ulid(now)),
        sender: Sender { inviter: found.inviter, organization: found.organization },
        fresh: Fresh { invitation: InvitationId::new(ulid(now)), fingerprint: fingerprint(&secret), secret },
    })
}

/// One registration, as far as its reader may decide about it.
///
/// # Errors
/// `NotFound`, or that the database is broken.
pub async fn card(desk: &Desk, permit: &Permit<(), RegistrationId>) -> Result<RegistrationCard, Fault> {
    let by = permit.by();
    let found = row(desk.db(), permit.organization(), permit.target(), &by.member).await?;
    let reader = Reader::of(desk).await?;
    let verdict = |offered: &Offered| (offered.role.clone(), rules::grantable(by, offered).err());
    Ok(RegistrationCard {
        asks: permit.asks(),
        approve: rules::approvable(found.row.state, found.address()).err(),
        roles: found.offered().iter().map(verdict).collect(),
        registration: found.row.read_by(&reader),
        assign: desk.explain(Permission::AssignLines, permit.target()).await?,
        now: desk.now(),
    })
}

/// The line of this number on the account of the registration.
pub async fn line(db: &Db, permit: &Permit<(), RegistrationId>, number: &str) -> Result<Option<LineId>, DeskError> {
    let text = "
        LET $account = SELECT VALUE account FROM ONLY registration:[$org, $id];
        SELECT VALUE record::id(id)[1] FROM line WHERE org = $org AND number = $number AND account = $account LIMIT 1";
    let values = json!({ "org": permit.organization(), "id": permit.target(), "number": number });
    Ok(db.row(text, values).await?)
}

impl FactsRow {
    const fn address(&self) -> Address {
        if self.taken { Address::Taken } else { Address::Free }
    }

    /// The ready-made End User, as the organization has it, and the roles that it has made for end users.
    fn offered(&self) -> Vec<Offered> {
        let ready = Offered {
            role: Role::EndUser.into(),
            permissions: self.end_user.as_ref().map_or_else(|| Role::EndUser.permissions(), AllowsRow::permissions),
            conditions: self.end_user.as_ref().map(AllowsRow::conditions).unwrap_or_default(),
        };
        let own = self.own.iter().map(|row| Offered {
            role: RoleName::Own { id: row.id.clone(), kind: row.kind, name: row.name.clone() },
            permissions: row.allows.permissions(),
            conditions: row.allows.conditions(),
        });
        std::iter::once(ready).chain(own).collect()
    }
}
