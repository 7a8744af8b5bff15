//! The statements that deeds are written with, and that the demonstration is made of.

use serde_json::json;

use crate::{
    access::{Portal, RoleName},
    desk::{House, Letter, Script},
    ids::{MemberId, OrganizationId},
    paths,
    people::{
        model::{ContactDetails, Invitation, Kept},
        rules::Invites,
        terms,
    },
    time::Moment,
};

/// A membership that begins as invited, without a person behind it yet.
#[derive(Clone, Copy, Debug)]
pub struct NewMember<'a> {
    pub organization: &'a OrganizationId,
    pub id: &'a MemberId,
    pub details: &'a ContactDetails,
    pub roles: &'a [RoleName],
    pub created: Moment,
}

/// Writes a member with their address, holdings and postings. Whoever shares the address with a contact of the
/// organization is `taken`.
pub fn put_member(script: &mut Script, new: NewMember<'_>) {
    let of = |portal: Portal| new.roles.iter().filter(move |role| role.portal() == portal);
    let support = of(Portal::TechSupport).next().map(RoleName::key);
    let hub = of(Portal::AccountHub).max_by_key(|role| role.rank()).map(RoleName::key);
    put_address(script, new.organization, new.id, &new.details.email);
    script.add(
        "CREATE member:[$_.org, $_.id] SET org = $_.org, first_name = $_.details.first_name, last_name = $_.details.last_name,
            title = $_.details.title, email = $_.details.email, business_phone = $_.details.business_phone,
            mobile_phone = $_.details.mobile_phone, language = $_.details.language, status = 'invited', door = 'open',
            support_role = $_.support, contact = $_.contact, hub_role = $_.hub, user = $_.user, name_key = $_.key, rev = $_.rev, created = $_.now, revision = 1",
        json!({
            "org": new.organization, "id": new.id, "details": new.details, "support": support, "contact": support.is_some(),
            "hub": hub, "user": hub.is_some(),
            "key": terms::name_key(new.details, new.id), "rev": new.created.reversed(), "now": new.created,
        }),
    );
    for role in new.roles {
        put_holding(script, new.organization, new.id, role, None);
    }
    put_words(script, new.organization, new.id, new.details);
}

/// Gives a role, until a moment or until it is taken away.
pub fn put_holding(
    script: &mut Script,
    organization: &OrganizationId,
    member: &MemberId,
    role: &RoleName,
    until: Option<Moment>,
) {
    let home = match role {
        RoleName::Ready(_) => "*",
        RoleName::Own { .. } => organization.as_str(),
    };
    script.add(
        "INSERT RELATION INTO holds { id: holds:[$_.org, $_.member, $_.role], org: $_.org,
            in: member:[$_.org, $_.member], out: role:[$_.home, $_.role], until: $_.until }",
        json!({ "org": organization, "member": member, "role": role.key(), "home": home, "until": until }),
    );
}

/// Writes the words by which a member is found, and the name by which their accounts and their roles list them, in place of
/// those before. The member has the new name by now.
pub fn put_postings(script: &mut Script, organization: &OrganizationId, member: &MemberId, details: &ContactDetails) {
    put_words(script, organization, member, details);
    script.add(
        "UPDATE user_at SET name_key = $_.key WHERE org = $_.org AND member = $_.member;
         UPDATE array::flatten([member:[$_.org, $_.member]->holds]) SET org = $_.org RETURN NONE",
        json!({ "org": organization, "member": member, "key": terms::name_key(details, member) }),
    );
}

fn put_words(script: &mut Script, organization: &OrganizationId, member: &MemberId, details: &ContactDetails) {
    script.add(
        "UPSERT member_words:[$_.org, $_.member] SET org = $_.org, member = $_.member, name_key = $_.key, grams = $_.grams
            RETURN NONE",
        json!({
            "org": organization, "member": member, "key": terms::name_key(details, member),
            "grams": terms::postings(details),
        }),
    );
}

/// Writes what is known of a member in place of what was.
pub(in crate::people) fn put_details(
    script: &mut Script,
    organization: &OrganizationId,
    id: &MemberId,
    (before, after): (&ContactDetails, &ContactDetails),
) {
    if before.email != after.email {
        script.add("DELETE contact_address:[$_.org, $_.email]", json!({ "org": organization, "email": before.email }));
        put_address(script, organization, id, &after.email);
    }
    script.add(
        "UPDATE member:[$_.org, $_.id] SET first_name = $_.details.first_name, last_name = $_.details.last_name,
            title = $_.details.title, email = $_.details.email, business_phone = $_.details.business_phone,
            mobile_phone = $_.details.mobile_phone, language = $_.details.language, name_key = $_.key, revision += 1",
        json!({ "org": organization, "id": id, "details": after, "key": terms::name_key(after, id) }),
    );
    put_postings(script, organization, id, after);
}

pub(in crate::people) fn put_address(
    script: &mut Script,
    organization: &OrganizationId,
    member: &MemberId,
    email: &str,
) {
    let values = json!({ "org": organization, "member": member, "email": email });
    script.require("!record::exists(contact_address:[$_.org, $_.email])", "taken", values.clone());
    script.add("CREATE contact_address:[$_.org, $_.email] SET member = $_.member", values);
}

/// Writes an invitation, new or once more, and its letter. The link of the one before is dead.
pub fn invite(
    script: &mut Script,
    house: &House,
    organization: &OrganizationId,
    (member, details): (&MemberId, &ContactDetails),
    invites: &Invites,
    now: Moment,
) {
    let id = invites.again.as_ref().map_or(&invites.fresh.invitation, |known| &known.id);
    let link_until = now + Invitation::LINK;
    if let Some(known) = &invites.again {
        script.add("DELETE type::record('link', $_.link)", json!({ "link": known.link }));
    }
    let values = json!({
        "org": organization, "id": id, "member": member, "email": details.email, "state": Kept::Sent.key(), "sent": now,
        "link_until": link_until, "until": now + Invitation::STANDS, "link": invites.fresh.fingerprint, "rev": now.reversed(),
    });
    script.add(
        "UPSERT invitation:[$_.org, $_.id] SET org = $_.org, member = $_.member, email = $_.email, state = $_.state,
            sent = $_.sent, link_until = $_.link_until, until = $_.until, link = $_.link, rev = $_.rev,
            sends = (sends ?? 0) + 1, revision = (revision ?? 0) + 1",
        values.clone(),
    );
    script.add(
        "CREATE type::record('link', $_.link) SET org = $_.org, invitation = $_.id; UPDATE member:[$_.org, $_.member] SET invitation = $_.id",
        values,
    );
    let letter = Letter {
        to: details.email.clone(),
        language: details.language.code().to_owned(),
        template: "invitation".to_owned(),
        values: json!({
            "link": format!("{}{}", house.options.public_url, paths::invitation(&invites.fresh.secret)),
            "name": details.first_name, "organization": invites.sender.organization,
            "inviter": invites.sender.inviter, "until": link_until,
        }),
        concern: None,
    };
    script.post(now, &letter);
}
