//! The accounts and lines of the demonstration, and who reaches what of them.

use crate::{
    access::{Kind, Permission, Place, Role, RoleName},
    accounts::{
        model::{Account, Identifier, Line, LineState, Noted, Sim},
        store::{Assigning, put_account, put_account_address, put_assignment, put_identifier, put_line},
    },
    desk::Script,
    ids::{AccountId, LineId, MemberId, OrganizationId, RoleId},
    roles::store::{NewRole, put_role},
    time::{Moment, Span},
    words::Bilingual,
};

use super::{plans, rows::Part};

/// An account: id, name, number, the area code of its lines, how many there are, and their cost centre.
type Ledger = (&'static str, &'static str, &'static str, &'static str, usize, &'static str);

const COBALT: [Ledger; 3] = [
    ("fleet", "Fleet", "950-114-2203", "512", 32, "4100"),
    ("warehouses", "Warehouses", "950-114-2217", "214", 18, "4200"),
    ("offices", "Offices", "950-114-2225", "713", 10, "4300"),
];
const RIVERA: [Ledger; 1] = [("practice", "Practice", "950-120-0871", "305", 6, "100")];

const DEVICES: [&str; 6] = [
    "Samsung Galaxy XCover7",
    "Apple iPhone 15",
    "Zebra TC58",
    "Apple iPad (10th generation)",
    "Google Pixel 8a",
    "Geotab GO9+",
];

pub const SITE_LEAD: &str = "site-lead";

/// The role that Cobalt Freight has made for its site leads.
pub fn site_lead() -> RoleName {
    RoleName::Own {
        id: RoleId::new(SITE_LEAD),
        kind: Kind::Administrative,
        name: said("Site lead", "Responsable de sitio"),
    }
}

/// Everything of an organization that has accounts.
pub fn write(script: &mut Script, organization: &OrganizationId, parts: &[Part<'_>], since: Moment) {
    let ledgers: &[Ledger] = match organization.as_str() {
        "cobalt" => &COBALT,
        "rivera" => &RIVERA,
        _ => return,
    };
    plans::provide(script);
    identifiers(script, organization);
    for (nth, ledger) in ledgers.iter().enumerate() {
        account(script, organization, ledger, since + Span::days(i64::try_from(nth).unwrap_or_default()));
    }
    reaches(script, organization, parts);
}

/// The roles that an organization has made; whoever holds one comes after it.
pub fn roles(script: &mut Script, organization: &OrganizationId, since: Moment) {
    if organization.as_str() == "cobalt" {
        let RoleName::Own { name: lead, .. } = site_lead() else { return };
        let permissions = [Permission::ViewUsers, Permission::AddUsers, Permission::ViewAccounts];
        put_role(
            script,
            &NewRole {
                organization,
                id: &RoleId::new(SITE_LEAD),
                kind: Kind::Administrative,
                name: &lead,
                text: &said(
                    "Looks after the lines of one site and the people who use them.",
                    "Cuida las líneas de un sitio y a las personas que las usan.",
                ),
                permissions: permissions.into_iter().collect(),
                created: since + Span::days(200),
            },
        );
    }
}

fn said(en: &str, es: &str) -> Bilingual {
    Bilingual { en: en.to_owned(), es: es.to_owned() }
}

fn identifiers(script: &mut Script, organization: &OrganizationId) {
    let all = [("user", "User", "Persona usuaria", true), ("asset", "Asset tag", "Número de inventario", false)];
    for (place, (key, en, es, primary)) in all.into_iter().enumerate() {
        // A person may have two lines, a thing has one tag.
        let name = said(en, es);
        let identifier = Identifier { key: key.to_owned(), name, primary, at_order: primary, unique: !primary };
        put_identifier(script, organization, place, &identifier);
    }
}

fn account(script: &mut Script, organization: &OrganizationId, ledger: &Ledger, created: Moment) {
    let (id, name, number, _, lines, _) = *ledger;
    let account = Account { id: AccountId::new(id), name: name.to_owned(), number: number.to_owned(), lines };
    put_account(script, organization, &account, created);
    put_account_address(script, organization, &account.id, &format!("billing@{organization}.test"));
    for nth in 0..lines {
        put_line(
            script,
            organization,
            &line(ledger, nth),
            created + Span::days(1 + i64::try_from(nth).unwrap_or_default()),
        );
    }
}

fn line((account, _, _, area, _, centre): &Ledger, nth: usize) -> Line {
    let number = format!("+1{area}55501{:02}", nth + 40);
    let (plan, device) = match nth % 6 {
        3 => ("tablet", DEVICES[3]),
        5 => ("telemetry", DEVICES[5]),
        other => (if nth.is_multiple_of(4) { "unlimited_plus" } else { "unlimited" }, DEVICES[other]),
    };
    let state = match nth % 11 {
        7 => LineState::Suspended,
        9 => LineState::Reserved,
        10 => LineState::Cancelled,
        _ => LineState::Active,
    };
    let has_sim = state != LineState::Reserved;
    let label = match plan {
        "telemetry" => format!("Truck {}", 200 + nth),
        "tablet" => format!("Tablet {}", 10 + nth),
        _ => format!("Phone {}", 100 + nth),
    };
    let noted = |key: &str, value: &str| Noted { key: key.to_owned(), value: value.to_owned() };
    Line {
        id: LineId::new(format!("{account}-{nth:02}")),
        account: AccountId::new(*account),
        number,
        identifiers: vec![noted("user", &label), noted("asset", &format!("CF-{area}-{:04}", 1_000 + nth * 7))],
        label: Some(label),
        plan: plan.to_owned(),
        sim: if nth.is_multiple_of(3) { Sim::Esim } else { Sim::Sim },
        iccid: has_sim.then(|| with_check_digit(&format!("890126{area}{:09}", 400_100 + nth * 31))),
        device: has_sim.then(|| device.to_owned()),
        imei: has_sim.then(|| with_check_digit(&format!("35{area}{:09}", 700_200 + nth * 17))),
        features: features(plan),
        state,
        // The last of an account have been given none yet.
        cost_centre: (!nth.is_multiple_of(9)).then(|| (*centre).to_owned()),
    }
}

fn features(plan: &str) -> Vec<String> {
    let keys: &[&str] = match plan {
        "telemetry" => &[],
        "tablet" => &["hotspot"],
        "unlimited_plus" => &["hotspot", "wifi_calling", "roaming"],
        _ => &["hotspot", "wifi_calling"],
    };
    keys.iter().map(|key| (*key).to_owned()).collect()
}

/// The digits with the check digit of Luhn's formula, as SIM cards and devices bear it.
pub fn with_check_digit(digits: &str) -> String {
    let doubled = |(at, digit): (usize, u32)| match (at.is_multiple_of(2), digit * 2) {
        (true, twice) if twice > 9 => twice - 9,
        (true, twice) => twice,
        (false, _) => digit,
    };
    let sum: u32 = digits.chars().rev().filter_map(|c| c.to_digit(10)).enumerate().map(doubled).sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

/// Who reaches what: managers accounts, end users lines, one a whole cost centre.
fn reaches(script: &mut Script, organization: &OrganizationId, parts: &[Part<'_>]) {
    let accounts: &[(&str, &str, &[&str])] = &[
        ("maya", Role::MaintenanceManager.key(), &["fleet"]),
        ("peter", Role::MaintenanceManager.key(), &["warehouses"]),
        ("bruno", Role::BillingManager.key(), &["fleet", "warehouses"]),
        ("otto", Role::OrderManager.key(), &["fleet", "warehouses"]),
        ("dana", SITE_LEAD, &["warehouses"]),
    ];
    let lines: &[(&str, &[&str])] = &[
        ("elena", &["fleet-00", "fleet-01"]),
        ("rosa", &["offices-00"]),
        ("xochitl", &["fleet-02"]),
        ("darnell", &["fleet-04", "fleet-03"]),
        ("hector", &["fleet-06", "fleet-05"]),
        ("mateo", &["warehouses-00", "warehouses-03"]),
        ("ruth", &["offices-01"]),
        ("trent", &["warehouses-05"]),
    ];
    let of = |name: &str| parts.iter().find(|part| part.member.as_str() == name);
    for (name, role, places) in accounts {
        let Some(part) = of(name) else { continue };
        for place in *places {
            let account = AccountId::new(*place);
            assign(script, organization, part, &RoleId::new(*role), &Place::Account(account.clone()), Some(&account));
        }
    }
    let end_user = RoleId::new(Role::EndUser.key());
    for (name, places) in lines {
        let Some(part) = of(name).filter(|part| part.figure.roles.contains(&Role::EndUser)) else { continue };
        for place in places.iter().filter(|place| is_here(organization, place)) {
            let account = AccountId::new(place.split('-').next().unwrap_or_default());
            assign(script, organization, part, &end_user, &Place::Line(LineId::new(*place)), Some(&account));
        }
    }
    if let Some(part) = of("kwame") {
        assign(script, organization, part, &end_user, &Place::CostCentre("4100".to_owned()), None);
    }
}

/// Rosa is in two organizations; the line is in one.
fn is_here(organization: &OrganizationId, line: &str) -> bool {
    organization.as_str() == "cobalt" || line.starts_with("practice")
}

fn assign(
    script: &mut Script,
    organization: &OrganizationId,
    part: &Part<'_>,
    role: &RoleId,
    place: &Place,
    account: Option<&AccountId>,
) {
    let member: &MemberId = &part.member;
    let since = part.accepted.unwrap_or(part.created) + Span::minutes(30);
    put_assignment(script, &Assigning { organization, member, role, place, account, since, until: None });
}
