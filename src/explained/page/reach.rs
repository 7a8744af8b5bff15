//! How far somebody's roles reach: as a picture, as a table, and in a cell of another one.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::{
    person::role_knot,
    said,
    scene::{Knot, Look, Scene, Tie},
};
use crate::{
    access::{Portal, RoleName},
    explained::model::{Far, Held, LineShown, PersonAccess, Spot, What},
    ids::{AccountId, OrganizationId, RoleId},
    paths,
    ui::{CardTable, Cell, Face, Head, Row, RowHead, Shows},
    words::{access, and, day, spoken},
};

/// Accounts and cost centres of one role that a picture draws; the rest is summed up.
const DRAWN: usize = 8;
/// Single lines of one account that a picture draws.
const LINES: usize = 3;

/// Person → role → account → line.
pub(super) fn scene(organization: &OrganizationId, person: &PersonAccess) -> Scene {
    let hub: Vec<&Held> = person.held.iter().filter(|held| held.role.portal() == Portal::AccountHub).collect();
    let roles: Vec<RoleName> = hub.iter().map(|held| held.role.clone()).collect();
    let heads = vec![tr!("explained-person"), tr!("explained-role"), tr!("explained-account"), tr!("explained-number")];
    let title = tr!("explained-picture-place", { "name" => person.name.clone() });
    let mut scene = Scene::new(title, String::new(), heads);
    let root = scene.put(0, Knot::new(Look::Root, person.name.clone()));
    for held in hub {
        let role = scene.put(1, role_knot(organization, held));
        scene.tie(0, root, role, Tie::Strong);
        far(&mut scene, organization, role, &held.far);
    }
    let places: Vec<String> = scene.columns.get(2).into_iter().flatten().map(|knot| knot.label.clone()).collect();
    scene.says = tr!("explained-picture-place-says", {
        "name" => person.name.clone(), "places" => and(spoken(), &places), "roles" => said::roles(&roles)
    });
    scene
}

fn far(scene: &mut Scene, organization: &OrganizationId, role: usize, far: &Far) {
    let Far::Assigned { spots, elsewhere } = far else {
        let all = Knot::new(Look::Place, tr!("explained-all-accounts")).to(paths::accounts(organization));
        let lines = Knot::new(Look::Place, tr!("explained-all-lines-box")).to(paths::lines(organization));
        let (all, lines) = (scene.put(2, all), scene.put(3, lines));
        scene.tie(1, role, all, Tie::Strong);
        scene.tie(2, all, lines, Tie::Strong);
        return;
    };
    for spot in spots.iter().take(DRAWN) {
        let place = scene.put(2, place_knot(organization, spot));
        scene.tie(1, role, place, Tie::Strong);
        for knot in line_knots(organization, &spot.what) {
            let line = scene.put(3, knot);
            scene.tie(2, place, line, Tie::Strong);
        }
    }
    if spots.len() > DRAWN {
        let more = tr!("explained-more-accounts", { "count" => spots.len() - DRAWN });
        let more = scene.put(2, Knot::new(Look::Quiet, more));
        scene.tie(1, role, more, Tie::Strong);
    }
    if *elsewhere {
        let unseen = scene.put(2, Knot::new(Look::Quiet, tr!("explained-unseen-places")));
        scene.tie(1, role, unseen, Tie::Weak);
    } else if spots.is_empty() {
        let nothing = scene.put(2, Knot::new(Look::Quiet, tr!("explained-nothing-yet")));
        scene.tie(1, role, nothing, Tie::Weak);
    }
}

fn place_knot(organization: &OrganizationId, spot: &Spot) -> Knot {
    let knot = match &spot.what {
        What::Account { id, name, .. } => Knot::new(Look::Place, name.clone()).to(paths::account(organization, id)),
        What::Lines { account: id, name, .. } => {
            Knot::new(Look::Quiet, name.clone()).sub(tr!("explained-only-lines")).to(paths::account(organization, id))
        }
        What::CostCentre(code) => Knot::new(Look::Place, tr!("explained-cost-centre", { "code" => code.clone() })),
    };
    match spot.until {
        Some(until) => knot.sub(said::ends(until)),
        None => knot,
    }
}

fn line_knots(organization: &OrganizationId, what: &What) -> Vec<Knot> {
    match what {
        What::Account { id, lines, .. } => vec![
            Knot::new(Look::Place, tr!("explained-lines", { "count" => *lines })).to(paths::account(organization, id)),
        ],
        What::CostCentre(_) => vec![Knot::new(Look::Place, said::capital(&tr!("explained-every-line-of")))],
        What::Lines { account, first, count, more, .. } => {
            let mut knots: Vec<Knot> = first.iter().take(LINES).map(|line| line_knot(organization, line)).collect();
            let rest = count - knots.len();
            if rest > 0 {
                knots.push(Knot::new(Look::Place, rest_of(rest, *more)).to(paths::account(organization, account)));
            }
            knots
        }
    }
}

fn line_knot(organization: &OrganizationId, line: &LineShown) -> Knot {
    let number = crate::people::model::readable(&line.number);
    let knot = match &line.label {
        Some(label) => Knot::new(Look::Place, label.clone()).sub(number),
        None => Knot::new(Look::Place, number),
    };
    knot.to(paths::line(organization, &line.id))
}

fn rest_of(count: usize, more: bool) -> String {
    if more {
        tr!("explained-lines-or-more", { "count" => count })
    } else {
        tr!("explained-lines", { "count" => count })
    }
}

/// Each role with what it reaches, and until when.
pub(super) fn table(organization: &OrganizationId, held: &[Held]) -> AnyView {
    let heads = vec![
        Head::new(move_tr!("explained-role")),
        Head::new(move_tr!("explained-reaches")),
        Head::new(move_tr!("explained-until")).shows(Shows::Wide),
    ];
    let rows: Vec<_> = held.iter().map(|held| row(organization, held)).collect();
    view! {
        <section class="stack close">
            <h2>{move_tr!("explained-held")}</h2>
            <CardTable caption=move_tr!("explained-held") heads>{rows}</CardTable>
        </section>
    }
    .into_any()
}

fn row(organization: &OrganizationId, held: &Held) -> AnyView {
    let (role, until) = (held.role.clone(), held.until);
    let name = {
        let role = role.clone();
        Signal::derive(move || access::role_name(&role))
    };
    let head = match role.portal() {
        Portal::AccountHub => {
            let href = paths::role(organization, &RoleId::new(role.key()));
            view! { <RowHead href name face=Face::None/> }.into_any()
        }
        // Its page belongs to a contact.
        Portal::TechSupport => {
            view! { <th role="rowheader" scope="row"><div class="row-head"><div><b>{name}</b></div></div></th> }
                .into_any()
        }
    };
    let ends = move || match until {
        Some(until) => day(spoken(), until),
        None => tr!("explained-no-end"),
    };
    let wheres = match role.portal() {
        Portal::AccountHub => wheres(organization, &[held]),
        Portal::TechSupport => view! { <span>{move_tr!("frame-tech-support")}</span> }.into_any(),
    };
    view! {
        <Row>
            {head}
            <Cell><div class="explained-why">{wheres}</div></Cell>
            <Cell label=move_tr!("explained-until") shows=Shows::Wide>{ends}</Cell>
        </Row>
    }
    .into_any()
}

/// Where these roles reach together, as links.
pub(super) fn wheres(organization: &OrganizationId, held: &[&Held]) -> AnyView {
    if held.iter().any(|held| held.far == Far::Everything) {
        let href = paths::accounts(organization);
        return view! { <span><a href=href>{move_tr!("explained-everything")}</a></span> }.into_any();
    }
    let (mut spots, mut hidden): (Vec<&Spot>, bool) = (Vec::new(), false);
    for held in held {
        let Far::Assigned { spots: more, elsewhere } = &held.far else { continue };
        hidden |= elsewhere;
        spots.extend(more);
    }
    spots.dedup();
    let nothing =
        (spots.is_empty() && !hidden).then(|| view! { <span>{move_tr!("explained-nothing-assigned")}</span> });
    let elsewhere = hidden.then(|| view! { <span class="sub">{move_tr!("explained-elsewhere")}</span> });
    let spots: Vec<_> = spots.into_iter().map(|spot| where_one(organization, spot)).collect();
    view! { {spots} {nothing} {elsewhere} }.into_any()
}

fn where_one(organization: &OrganizationId, spot: &Spot) -> AnyView {
    let ends = spot.until.map(|until| view! { " " <small>{move || said::ends(until)}</small> });
    let inside = match &spot.what {
        What::Account { id, name, lines } => {
            let lines = *lines;
            let all = move || tr!("explained-all-lines", { "count" => lines });
            view! { {account(organization, id, name)} " " {all} }.into_any()
        }
        What::CostCentre(code) => {
            let code = code.clone();
            view! { {move || tr!("explained-cost-centre", { "code" => code.clone() })} ": " {move_tr!("explained-every-line-of")} }
                .into_any()
        }
        What::Lines { account: id, name, first, count, more } => {
            let (rest, more) = (count - first.len(), *more);
            let lines: Vec<_> = first.iter().map(|one| line(organization, one)).collect();
            let rest = (rest > 0).then_some(move || {
                if more {
                    tr!("explained-at-least-lines", { "count" => rest })
                } else {
                    tr!("explained-more-lines", { "count" => rest })
                }
            });
            let count = *count;
            let of = move || tr!("explained-lines-of", { "count" => count });
            view! {
                <span class="explained-lines">
                    <span>{of} " " {account(organization, id, name)} ":"</span>
                    {lines}
                    {rest}
                </span>
            }
            .into_any()
        }
    };
    view! { <span>{inside} {ends}</span> }.into_any()
}

fn account(organization: &OrganizationId, id: &AccountId, name: &str) -> AnyView {
    view! { <a href=paths::account(organization, id)>{name.to_owned()}</a> }.into_any()
}

fn line(organization: &OrganizationId, line: &LineShown) -> AnyView {
    let (number, label) = (line.number.clone(), line.label.clone());
    let ends = line.until.map(|until| view! { " " <small>{move || said::ends(until)}</small> });
    view! {
        <span>
            <a href=paths::line(organization, &line.id)>{move || said::line(&number, label.as_deref())}</a>
            {ends}
        </span>
    }
    .into_any()
}
