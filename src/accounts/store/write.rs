//! The statements that deeds are written with, and that the demonstration is made of.

use serde_json::json;

use crate::{
    access::Place,
    accounts::{
        model::{Account, Feature, Identifier, Line, Plan},
        terms,
    },
    desk::Script,
    ids::{AccountId, MemberId, OrganizationId, RoleId},
    people::terms::fold,
    time::Moment,
};

pub fn put_account(script: &mut Script, organization: &OrganizationId, account: &Account, created: Moment) {
    script.add(
        "CREATE account:[$_.org, $_.id] SET org = $_.org, name = $_.name, number = $_.number, name_key = $_.key,
            lines = $_.lines, created = $_.now, revision = 1",
        json!({
            "org": organization, "id": account.id, "name": account.name, "number": account.number, "lines": account.lines,
            "key": format!("{} {}", fold(&account.name), account.id), "now": created,
        }),
    );
}

/// Writes the address that belongs to an account.
pub fn put_account_address(script: &mut Script, organization: &OrganizationId, account: &AccountId, email: &str) {
    script.add(
        "UPDATE account:[$_.org, $_.id] SET email = $_.email",
        json!({ "org": organization, "id": account, "email": email }),
    );
}

/// A plan is the provider's: the second to write it changes nothing.
pub fn put_plan(script: &mut Script, plan: &Plan) {
    script.add(
        "UPSERT type::record('plan', $_.key) SET name = $_.name, price = $_.price, currency = $_.currency,
            features = $_.features, included = $_.included, sims = $_.sims",
        json!(plan),
    );
}

/// A feature is the provider's, as a plan is.
pub fn put_feature(script: &mut Script, feature: &Feature) {
    script.add(
        "UPSERT type::record('feature', $_.key) SET name = $_.name, price = $_.price, conflicts = $_.conflicts",
        json!(feature),
    );
}

pub fn put_identifier(script: &mut Script, organization: &OrganizationId, place: usize, identifier: &Identifier) {
    script.add(
        "CREATE identifier:[$_.org, $_.key] SET org = $_.org, name = $_.name, place = $_.place, primary = $_.primary,
            at_order = $_.at_order, unique = $_.unique",
        json!({
            "org": organization, "key": identifier.key, "name": identifier.name, "place": place,
            "primary": identifier.primary, "at_order": identifier.at_order, "unique": identifier.unique,
        }),
    );
}

pub fn put_line(script: &mut Script, organization: &OrganizationId, line: &Line, created: Moment) {
    let mut values = json!(line);
    values["org"] = json!(organization);
    values["now"] = json!(created);
    script.add(
        "CREATE line:[$_.org, $_.id] SET org = $_.org, account = $_.account, number = $_.number, label = $_.label,
            plan = $_.plan, sim = $_.sim, iccid = $_.iccid, device = $_.device, imei = $_.imei, features = $_.features,
            state = $_.state, cost_centre = $_.cost_centre, identifiers = $_.identifiers, created = $_.now, revision = 1",
        values.clone(),
    );
    if line.cost_centre.is_some() {
        script.add("UPSERT cost_centre:[$_.org, $_.cost_centre] SET org = $_.org", values);
    }
    put_postings(script, organization, line);
}

/// Writes what is noted of a line, its cost centre, and the words by which it is found.
pub fn put_noted(script: &mut Script, organization: &OrganizationId, line: &Line) {
    script.add(
        "UPDATE line:[$_.org, $_.id] SET label = $_.label, identifiers = $_.identifiers, cost_centre = $_.cost_centre,
            revision += 1",
        json!({
            "org": organization, "id": line.id, "label": line.label, "identifiers": line.identifiers,
            "cost_centre": line.cost_centre,
        }),
    );
    put_postings(script, organization, line);
}

/// Writes what an account is called, and the address that belongs to it.
pub fn put_account_details(
    script: &mut Script,
    organization: &OrganizationId,
    account: &AccountId,
    (name, email): (&str, Option<&str>),
) {
    script.add(
        "UPDATE account:[$_.org, $_.id] SET name = $_.name, name_key = $_.key, email = $_.email, revision += 1",
        json!({
            "org": organization, "id": account, "name": name, "email": email,
            "key": format!("{} {account}", fold(name)),
        }),
    );
}

/// Writes the words by which a line is found, in place of those before.
fn put_postings(script: &mut Script, organization: &OrganizationId, line: &Line) {
    let values = json!({
        "org": organization, "line": line.id, "number": line.number,
        "grams": line.label.as_deref().map(terms::postings),
    });
    let statement = if line.label.is_some() {
        "UPSERT line_words:[$_.org, $_.line] SET org = $_.org, line = $_.line, number = $_.number, grams = $_.grams
            RETURN NONE"
    } else {
        "DELETE line_words:[$_.org, $_.line] RETURN NONE"
    };
    script.add(statement, values);
}

/// Something that is assigned to a holding.
#[derive(Clone, Debug)]
pub struct Assigning<'a> {
    pub organization: &'a OrganizationId,
    pub member: &'a MemberId,
    pub role: &'a RoleId,
    pub place: &'a Place,
    /// The account of the place, a line's that of its line.
    pub account: Option<&'a AccountId>,
    pub since: Moment,
    pub until: Option<Moment>,
}

/// Writes an assignment, in place of the one that there may be.
pub fn put_assignment(script: &mut Script, new: &Assigning<'_>) {
    let (kind, place) = split(new.place);
    let is_wide = !matches!(new.place, Place::Line(_));
    let values = json!({
        "org": new.organization, "member": new.member, "role": new.role, "kind": kind, "place": place, "wide": is_wide,
        "account": new.account, "since": new.since, "until": new.until,
    });
    script.add("DELETE assigned:[$_.org, $_.member, $_.role, $_.place]", values.clone());
    script.add(
        "INSERT RELATION INTO assigned { id: assigned:[$_.org, $_.member, $_.role, $_.place], org: $_.org,
            in: holds:[$_.org, $_.member, $_.role], out: type::record($_.kind, [$_.org, $_.place]), member: $_.member,
            role: $_.role, kind: $_.kind, place: $_.place, account: $_.account, wide: $_.wide, since: $_.since,
            until: $_.until,
            number: IF $_.kind = 'line' { (SELECT VALUE number FROM ONLY line:[$_.org, $_.place]) } ELSE { NONE } }",
        values.clone(),
    );
    if new.account.is_some() {
        script.add(
            "UPSERT user_at:[$_.org, $_.account, $_.member] SET org = $_.org, account = $_.account, member = $_.member,
                name_key = (SELECT VALUE name_key FROM ONLY member:[$_.org, $_.member])",
            values,
        );
    }
}

/// Takes an assignment away, and with the last of a member on an account the posting by which they are found there.
pub fn drop_assignment(
    script: &mut Script,
    organization: &OrganizationId,
    (member, role): (&MemberId, &RoleId),
    place: &Place,
    account: Option<&AccountId>,
) {
    let (_, place) = split(place);
    let values = json!({ "org": organization, "member": member, "role": role, "place": place, "account": account });
    script.add("DELETE assigned:[$_.org, $_.member, $_.role, $_.place]", values.clone());
    if account.is_some() {
        script.add(
            "IF array::len((SELECT VALUE id FROM assigned WITH INDEX assigned_at WHERE org = $_.org AND member = $_.member
                AND account = $_.account LIMIT 1)) = 0 { DELETE user_at:[$_.org, $_.account, $_.member] }",
            values,
        );
    }
}

/// As the database spells a place.
pub(super) fn split(place: &Place) -> (&'static str, &str) {
    match place {
        Place::Account(id) => ("account", id.as_str()),
        Place::CostCentre(code) => ("cost_centre", code.as_str()),
        Place::Line(id) => ("line", id.as_str()),
    }
}
