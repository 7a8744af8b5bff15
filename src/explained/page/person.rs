//! Everything that one person may do: two pictures, their roles, and each permission with its reason.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::{
    area,
    draw::drawing,
    reach, said,
    scene::{Knot, Look, Scene, Tie},
};
use crate::{
    access::{Area, Decision, Permission, Portal, Rank, Status},
    explained::model::{Held, PersonAccess, Question, Verdict},
    ids::OrganizationId,
    paths,
    ui::{Avatar, AvatarSize, LinkButton, Notice, Tone},
    words::access,
};

const AREAS: [Area; 5] = [Area::Users, Area::Accounts, Area::Organization, Area::Contacts, Area::Cases];
/// More permissions than this are summed up by area in the picture.
const SINGLE: usize = 10;

pub(super) fn person(organization: &OrganizationId, person: PersonAccess) -> AnyView {
    let pictures = pictures(organization, &person);
    let held = (!person.held.is_empty()).then(|| reach::table(organization, &person.held));
    let areas = AREAS.map(|area| area::section(organization, &person, area));
    view! {
        {head(organization, &person)}
        {closed(&person)}
        {pictures}
        {held}
        {areas.into_iter().collect_view()}
    }
    .into_any()
}

fn can(person: &PersonAccess) -> usize {
    person.verdicts.iter().filter(|verdict| verdict.decision.may()).count()
}

fn head(organization: &OrganizationId, person: &PersonAccess) -> AnyView {
    let (can, all, name) = (can(person), person.verdicts.len(), person.name.clone());
    let sum = {
        let name = name.clone();
        move || match can {
            0 => tr!("explained-nothing", { "name" => name.clone() }),
            _ if can == all => tr!("explained-all-text", { "name" => name.clone() }),
            _ => tr!("explained-sum-text", { "name" => name.clone(), "can" => can, "all" => all }),
        }
    };
    let is_user = person.held.iter().any(|held| held.role.portal() == Portal::AccountHub);
    let open = is_user.then(|| {
        let href = paths::user(organization, &person.id);
        view! { <LinkButton href icon="person">{move_tr!("explained-open-user")}</LinkButton> }
    });
    let you = person.you.then(|| view! { " " <small>{move_tr!("frame-you")}</small> });
    view! {
        <div class="explained-who">
            <Avatar name=name.clone() size=AvatarSize::Large/>
            <div class="explained-name">
                <h2>{name} {you}</h2>
                <p class="quiet-text">{person.email.clone()}</p>
                <p>{sum}</p>
            </div>
            <div class="actions">
                <LinkButton href=Question::default().address(organization) icon="search">{move_tr!("explained-another-person")}</LinkButton>
                {open}
            </div>
        </div>
    }
    .into_any()
}

/// Where their whole membership stands in the way, that is said first.
fn closed(person: &PersonAccess) -> Option<AnyView> {
    let denial = person.verdicts.iter().find_map(|verdict| match &verdict.decision {
        Decision::Denied(denial) if person.status != Status::Active => Some(denial.clone()),
        _ => None,
    })?;
    let (you, rank) = (person.you, rank(person));
    Some(
        view! {
            <Notice tone=Tone::Wait>
                <p>{move || said::why(&denial, you, rank)}</p>
            </Notice>
        }
        .into_any(),
    )
}

pub(super) fn rank(person: &PersonAccess) -> Rank {
    person.held.iter().map(|held| held.role.rank()).max().unwrap_or(Rank::Nobody)
}

fn pictures(organization: &OrganizationId, person: &PersonAccess) -> Option<AnyView> {
    if can(person) == 0 {
        return None;
    }
    let (organization, person) = (organization.clone(), person.clone());
    let hub = person.held.iter().any(|held| held.role.portal() == Portal::AccountHub);
    let places = {
        let (organization, person) = (organization.clone(), person.clone());
        hub.then(|| {
            let drawn = move || drawing("picture-places", &reach::scene(&organization, &person));
            view! {
                <section class="stack close">
                    <h2>{move_tr!("explained-by-place")}</h2>
                    {drawn}
                </section>
            }
        })
    };
    let weak = by_role(&organization, &person).has_weak_ties().then(legend);
    Some(
        view! {
            <section class="stack close">
                <h2>{move_tr!("explained-by-role")}</h2>
                {move || drawing("picture-roles", &by_role(&organization, &person))}
                {weak}
            </section>
            {places}
        }
        .into_any(),
    )
}

/// Which line is which, where there are both.
fn legend() -> AnyView {
    view! {
        <p class="explained-legend quiet-text">
            <span class="sample"></span>
            {move_tr!("explained-legend-strong")}
            <span class="sample weak"></span>
            {move_tr!("explained-legend-weak")}
        </p>
    }
    .into_any()
}

/// Person → role → permission.
fn by_role(organization: &OrganizationId, person: &PersonAccess) -> Scene {
    let (name, can) = (person.name.clone(), can(person));
    let roles: Vec<_> = person.held.iter().map(|held| held.role.clone()).collect();
    let says = tr!("explained-picture-role-says", {
        "name" => name.clone(), "roles" => said::roles(&roles), "can" => can, "all" => person.verdicts.len()
    });
    let heads = vec![tr!("explained-person"), tr!("explained-role"), tr!("explained-permission")];
    let mut scene = Scene::new(tr!("explained-picture-role", { "name" => name.clone() }), says, heads);
    let root = scene.put(0, Knot::new(Look::Root, name));
    let places: Vec<usize> = person.held.iter().map(|held| scene.put(1, role_knot(organization, held))).collect();
    for place in &places {
        scene.tie(0, root, *place, Tie::Strong);
    }
    for (verdicts, knot) in bundled(organization, person) {
        let to = scene.put(2, knot);
        for verdict in verdicts {
            let (Decision::Allowed(grant) | Decision::NeedsApproval(grant, _)) = &verdict.decision else { continue };
            for (held, place) in person.held.iter().zip(&places).filter(|(held, _)| verdict.roles.contains(&held.role))
            {
                scene.tie(1, *place, to, if held.role == grant.role { Tie::Strong } else { Tie::Weak });
            }
        }
    }
    scene
}

pub(super) fn role_knot(organization: &OrganizationId, held: &Held) -> Knot {
    let knot = Knot::new(Look::Role, access::role_name(&held.role));
    let knot = match held.until {
        Some(until) => knot.sub(said::ends(until)),
        None => knot,
    };
    match held.role.portal() {
        Portal::AccountHub => knot.to(paths::role(organization, &crate::ids::RoleId::new(held.role.key()))),
        Portal::TechSupport => knot,
    }
}

/// The permissions one by one; where there are many, those of an area that come through the same roles as one.
fn bundled<'a>(organization: &OrganizationId, person: &'a PersonAccess) -> Vec<(Vec<&'a Verdict>, Knot)> {
    let single = |verdict: &Verdict| {
        let href = Question::permission(verdict.permission).address(organization);
        let knot = Knot::new(Look::Thing, sentence(verdict.permission)).to(href);
        if verdict.decision.allows() { knot } else { knot.sub(tr!("explained-asking")) }
    };
    let is_long = can(person) > SINGLE;
    let is_alike =
        |one: &Verdict, other: &Verdict| one.roles == other.roles && one.decision.allows() == other.decision.allows();
    let mut bundles: Vec<Vec<&Verdict>> = Vec::new();
    for area in AREAS {
        let of = person.verdicts.iter().filter(|one| one.decision.may() && one.permission.area() == area);
        for verdict in of {
            let alike = |other: &&mut Vec<&Verdict>| {
                other
                    .first()
                    .is_some_and(|other| is_long && other.permission.area() == area && is_alike(other, verdict))
            };
            match bundles.iter_mut().find(alike) {
                Some(bundle) => bundle.push(verdict),
                None => bundles.push(vec![verdict]),
            }
        }
    }
    let knot = |bundle: Vec<&'a Verdict>| match bundle.as_slice() {
        [only] => (vec![*only], single(only)),
        many => {
            let of = many.first().map(|one| said::area(one.permission.area())).unwrap_or_default();
            let names: Vec<String> = many.iter().map(|one| access::permission(one.permission)).collect();
            let outright = many.iter().all(|one| one.decision.allows());
            let label = if outright {
                tr!("explained-bundle", { "count" => many.len(), "area" => of })
            } else {
                tr!("explained-bundle-asking", { "count" => many.len(), "area" => of })
            };
            let anchor =
                many.first().map(|one| format!("#{}", area::anchor(one.permission.area()))).unwrap_or_default();
            (many.to_vec(), Knot::new(Look::Thing, label).sub(names.join(", ")).to(anchor))
        }
    };
    bundles.into_iter().map(knot).collect()
}

/// A permission at the beginning of a sentence.
pub(super) fn sentence(permission: Permission) -> String {
    said::capital(&access::permission(permission))
}
