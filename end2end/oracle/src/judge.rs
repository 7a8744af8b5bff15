//! Asks Cedar: each role that somebody holds is a principal; they may if any of them is permitted.

use std::{
    collections::{HashMap, HashSet},
    str::FromStr,
};

use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityId, EntityTypeName, EntityUid, PolicySet, Request,
    RestrictedExpression as Value,
};

use crate::{
    access::{Area, Bearer, Door, Holding, OpenTo, Permission, Permissions, Portal, Rank, Reach, Role, RoleName},
    cases::{Case, On},
};

const POLICIES: &str = include_str!("../policies.cedar");

pub struct Judge {
    authorizer: Authorizer,
    policies: PolicySet,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Yes,
    WithApproval,
    No,
}

impl Answer {
    pub const fn of(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

type Attributes = Vec<(&'static str, Value)>;

impl Judge {
    pub fn new() -> Self {
        Self {
            authorizer: Authorizer::new(),
            policies: PolicySet::from_str(POLICIES).expect("policies that can be read"),
        }
    }

    pub fn says(&self, case: &Case) -> Answer {
        let any = |action, by: &Bearer, on: &On, permission, more: Attributes| {
            let context = || context(permission).into_iter().chain(more.clone()).collect();
            let one = |holding| principal(by, holding, permission);
            by.holdings.iter().any(|holding| self.permits(action, one(holding), on.entity(), context()))
        };
        match case {
            Case::Act { by, permission, on, amount } => {
                let amount = amount.map(|amount| ("amount", Value::new_long(amount)));
                let more = |alone| [("alone", Value::new_bool(alone))].into_iter().chain(amount.clone()).collect();
                let may = |alone| any("act", by, on, *permission, more(alone));
                match (may(true), may(false)) {
                    (true, _) => Answer::Yes,
                    (false, true) => Answer::WithApproval,
                    (false, false) => Answer::No,
                }
            }
            Case::Approve { by, asker, permission, on } => {
                Answer::of(any("approve", by, on, *permission, vec![("asker", text(asker.as_str()))]))
            }
            Case::Grant { by, role, permissions } => {
                Answer::of(self.permits("grant", giver(by), given(role, *permissions), Vec::new()))
            }
        }
    }

    fn permits(&self, action: &str, principal: Entity, resource: Entity, context: Attributes) -> bool {
        let context = Context::from_pairs(context.into_iter().map(|(name, value)| (name.to_owned(), value)));
        let request =
            Request::new(principal.uid(), uid("Action", action), resource.uid(), context.expect("a context"), None);
        let entities = Entities::from_entities([principal, resource], None).expect("entities");
        let answer = self.authorizer.is_authorized(&request.expect("a request"), &self.policies, &entities);
        let failed = answer.diagnostics().errors().next();
        assert!(failed.is_none(), "a rule could not be evaluated: {failed:?}");
        answer.decision() == Decision::Allow
    }
}

impl On {
    fn entity(&self) -> Entity {
        match self {
            Self::Organization => entity("Organization", Vec::new()),
            Self::Member(bearer) => entity(
                "Member",
                vec![
                    ("member", text(bearer.member.as_str())),
                    ("status", text(bearer.status.key())),
                    ("rank", Value::new_long(rank(bearer.rank()))),
                    ("accounts", set(bearer.accounts.iter().map(|id| id.as_str()))),
                ],
            ),
            Self::Account(account) => entity("Account", vec![("account", text(account.as_str()))]),
            Self::Case(case) => entity(
                "Case",
                vec![
                    ("named", set(case.named.iter().map(|id| id.as_str()))),
                    ("named_only", Value::new_bool(case.open_to == OpenTo::NamedOnly)),
                ],
            ),
            Self::Line(line) => {
                let assigned = line
                    .assigned
                    .iter()
                    .map(|(member, role)| record([("member", text(member.as_str())), ("role", text(role.as_str()))]));
                let centre = line.cost_centre.iter().map(|centre| ("cost_centre", text(centre)));
                let known = [("account", text(line.account.as_str())), ("assigned", Value::new_set(assigned))];
                entity("Line", known.into_iter().chain(centre).collect())
            }
        }
    }
}

/// `from`: what costs less of what is asked about wants nobody's yes.
fn principal(by: &Bearer, holding: &Holding, permission: Permission) -> Entity {
    let (everything, accounts, cost_centres) = match &holding.reach {
        Reach::Everything => (true, set([]), set([])),
        Reach::Assigned { accounts, cost_centres } => {
            (false, set(accounts.iter().map(|id| id.as_str())), set(cost_centres.iter().map(String::as_str)))
        }
    };
    let from = holding.conditions.iter().find(|(one, _)| *one == permission).and_then(|(_, said)| said.from);
    let from = from.map(|from| ("from", Value::new_long(from)));
    let known = vec![
        ("member", text(by.member.as_str())),
        ("status", text(by.status.key())),
        ("door", text(if by.door == Door::Open { "open" } else { "closed" })),
        ("rank", Value::new_long(rank(by.rank()))),
        ("role", text(holding.role.key())),
        ("grade", Value::new_long(rank(holding.role.rank()))),
        ("permissions", keys(holding.permissions)),
        ("asking", chosen(holding.permissions, Permissions::asks)),
        ("everything", Value::new_bool(everything)),
        ("accounts", accounts),
        ("cost_centres", cost_centres),
    ];
    entity("Holding", known.into_iter().chain(from).collect())
}

fn giver(by: &Bearer) -> Entity {
    let of_hub = by.holdings.iter().any(|holding| holding.role.portal() == Portal::AccountHub);
    let is_owner = by.holdings.iter().any(|holding| holding.role == RoleName::Ready(Role::BusinessOwner));
    let all = by.holdings.iter().flat_map(|holding| holding.permissions.iter()).collect();
    let outright = by
        .holdings
        .iter()
        .flat_map(|holding| holding.permissions.iter().filter(|permission| !holding.permissions.asks(*permission)));
    entity(
        "Giver",
        vec![
            ("owner", Value::new_bool(is_owner)),
            ("hub", Value::new_bool(of_hub)),
            ("rank", Value::new_long(rank(by.rank()))),
            ("permissions", keys(all)),
            ("outright", keys(outright.collect())),
        ],
    )
}

fn given(role: &RoleName, permissions: Permissions) -> Entity {
    entity(
        "Role",
        vec![
            ("portal", text(portal(role.portal()))),
            ("rank", Value::new_long(rank(role.rank()))),
            ("permissions", keys(permissions)),
            ("outright", chosen(permissions, |all, one| !all.asks(one))),
        ],
    )
}

fn context(permission: Permission) -> Attributes {
    let area = match permission.area() {
        Area::Contacts => "contacts",
        Area::Cases => "cases",
        Area::Users => "users",
        Area::Accounts => "accounts",
        Area::Organization => "organization",
    };
    vec![
        ("permission", text(permission.key())),
        ("area", text(area)),
        ("portal", text(portal(permission.portal()))),
        ("looks", Value::new_bool(permission.only_looks())),
        ("never_on_oneself", Value::new_bool(permission.never_on_oneself())),
        // What is about the organization as a whole knows no reach.
        ("everywhere", Value::new_bool(permission.area() == Area::Organization)),
    ]
}

const fn rank(rank: Rank) -> i64 {
    match rank {
        Rank::Nobody => 0,
        Rank::User => 1,
        Rank::Manager => 2,
        Rank::Owner => 3,
    }
}

const fn portal(portal: Portal) -> &'static str {
    match portal {
        Portal::AccountHub => "account_hub",
        Portal::TechSupport => "tech_support",
    }
}

fn text(value: &str) -> Value {
    Value::new_string(value.to_owned())
}

fn set<'a>(values: impl IntoIterator<Item = &'a str>) -> Value {
    Value::new_set(values.into_iter().map(text))
}

fn keys(permissions: Permissions) -> Value {
    set(permissions.iter().map(Permission::key))
}

/// Those of them of which this is so.
fn chosen(permissions: Permissions, is_so: impl Fn(Permissions, Permission) -> bool) -> Value {
    keys(permissions.iter().filter(|one| is_so(permissions, *one)).collect())
}

fn record<const N: usize>(fields: [(&str, Value); N]) -> Value {
    Value::new_record(fields.into_iter().map(|(name, value)| (name.to_owned(), value))).expect("a record")
}

fn uid(kind: &str, id: &str) -> EntityUid {
    EntityUid::from_type_name_and_id(EntityTypeName::from_str(kind).expect("a type"), EntityId::new(id))
}

fn entity(kind: &str, attributes: Attributes) -> Entity {
    let attributes: HashMap<_, _> = attributes.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Entity::new(uid(kind, "it"), attributes, HashSet::new()).expect("an entity")
}
