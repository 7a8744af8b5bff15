//! Everybody who may do one thing, here: a picture, and a table by name.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::{
    area::approval,
    draw::drawing,
    form::form,
    person::sentence,
    said,
    scene::{Knot, Look, Scene, Tie},
};
use crate::{
    access::{Permission, Portal, RoleName},
    explained::model::{Everybody, Found, Question, Through, Ways, Who, WhoCan},
    ids::{OrganizationId, RoleId},
    paths,
    ui::{CardTable, Cell, EmptyState, Head, Notice, Pager, Row, RowHead, Shows, Tone},
    words::{access, and, day, spoken},
};

/// People whom the picture draws; the rest is summed up.
const DRAWN: usize = 10;

pub(super) fn who(organization: &OrganizationId, question: &Question, found: WhoCan) -> AnyView {
    let form = form(organization, question, &found);
    let WhoCan { place, who, .. } = found;
    let answer = match who {
        Some(who) => answer(organization, question, place, who),
        None if matches!(place, Found::NoSuchLine | Found::NoSuchAccount) => ().into_any(),
        None => view! {
            <EmptyState title=move_tr!("explained-choose-title") text=move_tr!("explained-choose-text") icon="shield"/>
        }
        .into_any(),
    };
    view! { {form} {answer} }.into_any()
}

fn answer(organization: &OrganizationId, question: &Question, place: Found, who: Everybody) -> AnyView {
    let (permission, ways) = (who.permission, who.ways);
    let title = {
        let place = place.clone();
        move || match place_name(&place) {
            Some(place) => tr!("explained-who-on", { "what" => access::permission(permission), "place" => place }),
            None => tr!("explained-who", { "what" => access::permission(permission) }),
        }
    };
    let body = if who.page.is_empty() && who.next.is_none() {
        view! {
            <EmptyState title=move_tr!("explained-nobody") text=move_tr!("explained-nobody-text") icon="lock"/>
        }
        .into_any()
    } else {
        listed(organization, question, place, who)
    };
    view! {
        <section class="stack close" aria-labelledby="who-can">
            <h2 id="who-can">{title}</h2>
            {said_of(ways)}
            {body}
        </section>
    }
    .into_any()
}

fn place_name(place: &Found) -> Option<String> {
    match place {
        Found::Anywhere | Found::NoSuchLine | Found::NoSuchAccount => None,
        Found::Account { account, .. } => Some(account.name.clone()),
        Found::Line { number, label, .. } => Some(said::line(number, label.as_deref())),
    }
}

/// What was not looked at, or is not shown.
fn said_of(ways: Ways) -> Option<AnyView> {
    let text = move || match ways {
        Ways::All { unseen, .. } => tr!("explained-unseen", { "count" => unseen }),
        Ways::ByName => tr!("explained-by-name"),
        Ways::First(count) => tr!("explained-first", { "count" => count }),
    };
    let silent = matches!(ways, Ways::All { unseen: 0, .. });
    (!silent).then(|| {
        view! {
            <Notice tone=Tone::Plain>
                <p>{text}</p>
            </Notice>
        }
        .into_any()
    })
}

fn listed(organization: &OrganizationId, question: &Question, place: Found, who: Everybody) -> AnyView {
    let first = Question { after: None, ..question.clone() };
    let back = question.after.is_some().then(|| (first.address(organization), move_tr!("frame-to-first")));
    let next = who.next.clone().map(|after| {
        let further = Question { after: Some(after), ..first };
        (further.address(organization), move_tr!("frame-more"))
    });
    let (shown, ways) = (who.page.len(), who.ways);
    let summary = Signal::derive(move || match ways {
        Ways::All { seen, .. } if seen > shown => tr!("explained-can-shown-of", { "shown" => shown, "all" => seen }),
        _ => tr!("explained-can-shown", { "count" => shown }),
    });
    let heads = vec![
        Head::new(move_tr!("explained-person")),
        Head::new(move_tr!("explained-role")),
        Head::new(move_tr!("explained-through")),
        Head::new(move_tr!("explained-until")).shows(Shows::Wide),
    ];
    let rows: Vec<_> = who.page.iter().map(|one| row(organization, &place, one)).collect();
    let picture = {
        let organization = organization.clone();
        (!who.page.is_empty()).then_some(move || drawing("picture-who", &scene(&organization, &place, &who)))
    };
    view! {
        {picture}
        <div>
            <CardTable caption=move_tr!("explained-people") heads>{rows}</CardTable>
            <Pager label=move_tr!("frame-pages") summary back next/>
        </div>
    }
    .into_any()
}

fn row(organization: &OrganizationId, place: &Found, one: &Who) -> AnyView {
    let href = Question::person(&one.id).address(organization);
    let (role, through, until, place) = (one.role.clone(), one.through.clone(), one.until, place.clone());
    let way = through_href(organization, &through);
    let through = move || through_name(&through, &place);
    let through = match way {
        Some(href) => view! { <a href=href>{through}</a> }.into_any(),
        None => view! { <span>{through}</span> }.into_any(),
    };
    let ends = move || match until {
        Some(until) => day(spoken(), until),
        None => tr!("explained-no-end"),
    };
    let terms = one.terms.clone().map(approval);
    let (name, email, you) = (one.name.clone(), one.email.clone(), one.you.then(|| move_tr!("frame-you")));
    view! {
        <Row>
            <RowHead href name sub=email>{you}</RowHead>
            <Cell>
                <div class="explained-why">
                    <span>{move || access::role_name(&role)}</span>
                    {terms}
                </div>
            </Cell>
            <Cell label=move_tr!("explained-through")>{through}</Cell>
            <Cell label=move_tr!("explained-until") shows=Shows::Wide>{ends}</Cell>
        </Row>
    }
    .into_any()
}

fn through_name(through: &Through, place: &Found) -> String {
    match (through, place) {
        (Through::Everything, _) => tr!("explained-everything"),
        (Through::Assigned, _) => tr!("explained-assigned"),
        (Through::Account(account), _) => tr!("explained-the-account", { "name" => account.name.clone() }),
        (Through::CostCentre(code), _) => tr!("explained-cost-centre", { "code" => code.clone() }),
        (Through::Line(_), Found::Line { number, label, .. }) => said::line(number, label.as_deref()),
        (Through::Line(_), _) => tr!("explained-this-line"),
    }
}

fn through_href(organization: &OrganizationId, through: &Through) -> Option<String> {
    match through {
        Through::Account(account) => Some(paths::account(organization, &account.id)),
        Through::Line(id) => Some(paths::line(organization, id)),
        Through::Everything | Through::Assigned | Through::CostCentre(_) => None,
    }
}

/// Person → role → through what → the permission, there.
fn scene(organization: &OrganizationId, place: &Found, who: &Everybody) -> Scene {
    let permission = who.permission;
    let what = access::permission(permission);
    let names: Vec<String> = who.page.iter().map(|one| one.name.clone()).collect();
    let mut roles: Vec<RoleName> = Vec::new();
    for one in &who.page {
        if !roles.contains(&one.role) {
            roles.push(one.role.clone());
        }
    }
    roles.sort_by_key(|role| std::cmp::Reverse(role.rank()));
    // Those of one role stand together, so that few lines cross.
    let mut people: Vec<&Who> = who.page.iter().collect();
    people.sort_by_key(|one| roles.iter().position(|role| *role == one.role));
    let says = tr!("explained-picture-who-says", { "names" => and(spoken(), &names), "roles" => said::roles(&roles) });
    let heads =
        vec![tr!("explained-person"), tr!("explained-role"), tr!("explained-through"), tr!("explained-permission")];
    let mut scene = Scene::new(tr!("explained-picture-who", { "what" => what }), says, heads);
    let goal = scene.put(3, goal(permission, place));
    for (nth, one) in people.into_iter().enumerate() {
        let person = if nth < DRAWN {
            let person = Knot::new(Look::Person, one.name.clone()).to(Question::person(&one.id).address(organization));
            if one.terms.is_some() { person.sub(tr!("explained-asking")) } else { person }
        } else {
            let count = who.page.len() - DRAWN;
            Knot::new(Look::Quiet, tr!("explained-more-people", { "count" => count }))
        };
        let (person, role) = (scene.put(0, person), scene.put(1, role_knot(organization, &one.role)));
        let through = Knot::new(Look::Place, through_name(&one.through, place));
        let through = match through_href(organization, &one.through) {
            Some(href) => through.to(href),
            None => through,
        };
        let through = scene.put(2, through);
        scene.tie(0, person, role, Tie::Strong);
        scene.tie(1, role, through, Tie::Strong);
        scene.tie(2, through, goal, Tie::Strong);
    }
    scene
}

fn role_knot(organization: &OrganizationId, role: &RoleName) -> Knot {
    let knot = Knot::new(Look::Role, access::role_name(role));
    match role.portal() {
        Portal::AccountHub => knot.to(paths::role(organization, &RoleId::new(role.key()))),
        Portal::TechSupport => knot,
    }
}

fn goal(permission: Permission, place: &Found) -> Knot {
    let knot = Knot::new(Look::Root, sentence(permission));
    match place_name(place) {
        Some(place) => knot.sub(place),
        None => knot,
    }
}
