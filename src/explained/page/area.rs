//! One area of the catalogue for one person: what they may, through what and where, and what they may not and why.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::{
    person::{rank, sentence},
    reach, said,
};
use crate::{
    access::{Area, Decision, Denial, Grant, On, Permission, Terms, can_be_asked},
    explained::{
        model::{Held, PersonAccess, Question, Verdict},
        rules::has_a_place,
    },
    ids::OrganizationId,
    paths,
    ui::{CardTable, Cell, Face, Head, Icon, Row, RowHead},
    words::access,
};

pub(super) const fn anchor(area: Area) -> &'static str {
    match area {
        Area::Contacts => "may-contacts",
        Area::Cases => "may-cases",
        Area::Users => "may-users",
        Area::Accounts => "may-accounts",
        Area::Organization => "may-organization",
    }
}

pub(super) fn section(organization: &OrganizationId, person: &PersonAccess, area: Area) -> AnyView {
    let of: Vec<&Verdict> = person.verdicts.iter().filter(|verdict| verdict.permission.area() == area).collect();
    let all = of.len();
    let (mut rows, mut not): (Vec<AnyView>, Vec<(Denial, Vec<Permission>)>) = (Vec::new(), Vec::new());
    for verdict in of {
        match &verdict.decision {
            Decision::Allowed(grant) | Decision::NeedsApproval(grant, _) => {
                rows.push(row(organization, person, verdict, grant));
            }
            // What is refused for one reason is said once.
            Decision::Denied(denial) => match not.iter_mut().find(|(other, _)| alike(other, denial)) {
                Some((_, permissions)) => permissions.push(verdict.permission),
                None => not.push((denial.clone(), vec![verdict.permission])),
            },
        }
    }
    let can = rows.len();
    let not: Vec<_> = not.into_iter().map(|(denial, of)| refused(organization, person, denial, of)).collect();
    let table = (can > 0).then(|| {
        let heads = vec![
            Head::new(move_tr!("explained-permission")),
            Head::new(move_tr!("explained-through-role")),
            Head::new(move_tr!("explained-where")),
        ];
        view! { <CardTable caption=Signal::derive(move || said::area(area)) heads>{rows}</CardTable> }
    });
    view! {
        <section class="stack close" id=anchor(area)>
            <div class="explained-area">
                <h2>{move || said::area(area)}</h2>
                <span class="quiet-text">{move || tr!("explained-sum", { "can" => can, "all" => all })}</span>
            </div>
            {table}
            {not}
        </section>
    }
    .into_any()
}

fn alike(one: &Denial, other: &Denial) -> bool {
    one.why == other.why && one.helpers == other.helpers
}

/// Through which role, where, until when; and which other roles would do.
fn row(organization: &OrganizationId, person: &PersonAccess, verdict: &Verdict, grant: &Grant) -> AnyView {
    let permission = verdict.permission;
    let href = Question::permission(permission).address(organization);
    let won = grant.role.clone();
    let others: Vec<_> = verdict.roles.iter().filter(|role| **role != won).cloned().collect();
    let (asking, outright): (Vec<_>, Vec<_>) = others.into_iter().partition(|role| verdict.asking.contains(role));
    let wins = verdict.decision.allows() && !asking.is_empty();
    let also = if wins { outright } else { [outright, asking.clone()].concat() };
    let several = (!also.is_empty()).then(|| {
        view! { <span class="sub">{move || tr!("explained-won", { "others" => said::roles(&also) })}</span> }
    });
    let over = wins.then(|| {
        view! { <span class="sub">{move || tr!("explained-won-outright", { "others" => said::roles(&asking) })}</span> }
    });
    let terms = verdict.terms.clone().map(approval);
    let through: Vec<&Held> = person.held.iter().filter(|held| verdict.roles.contains(&held.role)).collect();
    let until = through.iter().find(|held| held.role == won).and_then(|held| held.until);
    let ends = until.map(|until| view! { <span class="sub">{move || said::ends(until)}</span> });
    let wheres = if has_a_place(permission) {
        reach::wheres(organization, &through)
    } else {
        view! { <span>{move_tr!("explained-organization")}</span> }.into_any()
    };
    let name = Signal::derive(move || sentence(permission));
    view! {
        <Row>
            <RowHead href name face=Face::None/>
            <Cell>
                <div class="explained-why">
                    <span>{move || access::role_name(&won)}</span>
                    {terms}
                    {ends}
                    {several}
                    {over}
                </div>
            </Cell>
            <Cell>
                <div class="explained-why">{wheres}</div>
            </Cell>
        </Row>
    }
    .into_any()
}

/// That a second person has to say yes, and who.
pub(super) fn approval(terms: Terms) -> AnyView {
    view! { <span class="explained-asks"><Icon name="shield"/><span>{move || access::with_approval(&terms)}</span></span> }.into_any()
}

/// What they may not do, for one reason, and who could.
fn refused(
    organization: &OrganizationId,
    person: &PersonAccess,
    denial: Denial,
    permissions: Vec<Permission>,
) -> AnyView {
    let (you, rank) = (person.you, rank(person));
    let links: Vec<_> = permissions
        .into_iter()
        .map(|permission| {
            let href = Question::permission(permission).address(organization);
            let ask = (you && can_be_asked(permission, denial.why)).then(|| {
                let href = paths::ask_for(organization, permission, &On::Organization);
                let name = move || tr!("explained-ask", { "what" => access::permission(permission) });
                view! { " " <a class="way-on" href=href aria-label=name>{move_tr!("access-ask-for-it")}</a> }
            });
            view! { <li><a href=href>{move || sentence(permission)}</a> {ask}</li> }
        })
        .collect();
    let why = {
        let denial = denial.clone();
        move || said::why(&denial, you, rank)
    };
    view! {
        <div class="explained-not">
            <h3><Icon name="lock"/>{move_tr!("explained-not-allowed")}</h3>
            <p>{why} " " {move || said::helpers(&denial)}</p>
            <ul>{links}</ul>
        </div>
    }
    .into_any()
}
