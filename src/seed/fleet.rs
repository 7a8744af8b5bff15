//! The lines of Mesa Courier: so many of one account that they are looked after many at once. Three of them can do nothing.

use serde_json::json;

use super::{lines, plans, rows::Part};
use crate::{
    access::{Kind, Permission, Permissions, Place, RoleName},
    accounts::{
        model::{Account, Identifier, LineState, Sim},
        store::{Assigning, put_account, put_account_address, put_assignment, put_identifier},
        terms,
    },
    desk::Script,
    ids::{AccountId, OrganizationId, RoleId},
    roles::store::{NewRole, put_role},
    time::{Moment, Span},
    words::Bilingual,
};

const LINES: usize = 200;
const ACCOUNT: &str = "couriers";
const DISPATCH_LEAD: &str = "dispatch-lead";

/// The role that Mesa Courier has made for who plans its rounds.
pub fn dispatch_lead() -> RoleName {
    let name = Bilingual { en: "Dispatch lead".to_owned(), es: "Jefatura de despacho".to_owned() };
    RoleName::Own { id: RoleId::new(DISPATCH_LEAD), kind: Kind::Administrative, name }
}

/// The role; whoever holds it comes after it. Suspending wants a second person's yes.
pub fn role(script: &mut Script, organization: &OrganizationId, created: Moment) {
    let RoleName::Own { id, kind, name } = dispatch_lead() else { return };
    let all = [Permission::ViewAccounts, Permission::RestoreLines];
    let text = Bilingual {
        en: "Plans the rounds and sees which phones are out.".to_owned(),
        es: "Planea las rondas y ve qué teléfonos están en uso.".to_owned(),
    };
    let permissions = all.into_iter().collect::<Permissions>().asking(&[Permission::SuspendLines]);
    put_role(script, &NewRole { organization, id: &id, kind, name: &name, text: &text, permissions, created });
}

/// The account with its lines, in as few statements as there are tables.
pub fn write(script: &mut Script, organization: &OrganizationId, parts: &[Part<'_>], since: Moment) {
    plans::provide(script);
    let name = Bilingual { en: "Courier".to_owned(), es: "Mensajería".to_owned() };
    let identifier = Identifier { key: "user".to_owned(), name, primary: true, at_order: true, unique: false };
    put_identifier(script, organization, 0, &identifier);
    let id = AccountId::new(ACCOUNT);
    let account =
        Account { id: id.clone(), name: "Couriers".to_owned(), number: "950-131-4408".to_owned(), lines: LINES };
    put_account(script, organization, &account, since);
    put_account_address(script, organization, &id, &format!("billing@{organization}.test"));
    let (mut rows, mut words) = (Vec::new(), Vec::new());
    for nth in 0..LINES {
        let (line, number) = (format!("courier-{nth:03}"), number(nth));
        let label = format!("Courier {:03}", nth + 1);
        let has_sim = state(nth) != LineState::Reserved;
        let iccid = format!("890126505{:09}", 500_100 + nth * 31);
        rows.push(json!({
            "id": [organization.as_str(), line.as_str()], "org": organization, "account": ACCOUNT, "number": number,
            "label": label, "plan": "unlimited", "sim": if nth.is_multiple_of(2) { Sim::Esim } else { Sim::Sim },
            "iccid": has_sim.then(|| lines::with_check_digit(&iccid)), "features": ["hotspot", "wifi_calling"],
            "state": state(nth), "identifiers": [{ "key": "user", "value": label }],
            "created": since + Span::hours(i64::try_from(nth).unwrap_or_default()), "revision": 1,
        }));
        words.push(json!({
            "id": [organization.as_str(), line.as_str()], "org": organization, "grams": terms::postings(&label),
            "line": line, "number": number,
        }));
    }
    script.add("INSERT INTO line $_.rows RETURN NONE", json!({ "rows": rows }));
    script.add("INSERT INTO line_words $_.rows RETURN NONE", json!({ "rows": words }));
    if let Some(lead) = parts.iter().find(|part| part.member.as_str() == "gil") {
        let (role, place) = (RoleId::new(DISPATCH_LEAD), Place::Account(id.clone()));
        let (member, account) = (&lead.member, Some(&id));
        put_assignment(
            script,
            &Assigning { organization, member, role: &role, place: &place, account, since: lead.created, until: None },
        );
    }
}

/// Two area codes, with the hundred numbers of each that nobody has.
fn number(nth: usize) -> String {
    let area = if nth < LINES / 2 { "505" } else { "575" };
    format!("+1{area}55501{:02}", nth % (LINES / 2))
}

const fn state(nth: usize) -> LineState {
    match nth {
        30 => LineState::Suspended,
        90 => LineState::Reserved,
        140 => LineState::Cancelled,
        _ => LineState::Active,
    }
}
