//! A case put before the Cedar engine: members, places and what is assigned, as entities and groups of them.
//!
//! Always true: here stands no rule, only data; which permission is of which kind is listed anew.

use std::collections::{HashMap, HashSet};

use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityUid, PolicySet, Request, RestrictedExpression,
};

use crate::access::{Bearer, Door, Permission, Reach, Subject};

const CONTACTS: [&str; 9] = [
    "view_contacts",
    "create_contacts",
    "edit_contacts",
    "edit_contact_roles",
    "disable_login",
    "enable_login",
    "resend_invitations",
    "revoke_invitations",
    "view_contact_history",
];
const ACCOUNTS: [&str; 1] = ["view_accounts"];
const LOOKS: [&str; 4] = ["view_contacts", "view_contact_history", "view_users", "view_accounts"];
const NEVER_ON_ONESELF: [&str; 11] = [
    "edit_contact_roles",
    "disable_login",
    "enable_login",
    "resend_invitations",
    "revoke_invitations",
    "block_users",
    "resend_registrations",
    "delete_users",
    "edit_user_roles",
    "assign_accounts",
    "assign_lines",
];

pub struct Oracle {
    policies: PolicySet,
    engine: Authorizer,
    actions: Vec<Entity>,
}

fn uid(kind: &str, id: &str) -> EntityUid {
    format!("{kind}::\"{id}\"").parse().expect("a name that Cedar reads")
}

fn text(text: &str) -> RestrictedExpression {
    RestrictedExpression::new_string(text.to_owned())
}

fn rank(bearer: &Bearer) -> i64 {
    bearer.holdings.iter().map(|holding| holding.role.rank() as i64).max().unwrap_or_default()
}

impl Oracle {
    pub fn new() -> Self {
        let action = |permission: Permission| {
            let key = permission.key();
            let area = match () {
                () if CONTACTS.contains(&key) => "contacts",
                () if ACCOUNTS.contains(&key) => "accounts",
                () => "users",
            };
            let mut groups = HashSet::from([uid("Action", area)]);
            groups.extend(LOOKS.contains(&key).then(|| uid("Action", "looks")));
            groups.extend(NEVER_ON_ONESELF.contains(&key).then(|| uid("Action", "never_on_oneself")));
            Entity::new(uid("Action", key), HashMap::new(), groups).expect("an action")
        };
        Self {
            policies: include_str!("rules.cedar").parse().expect("rules that Cedar reads"),
            engine: Authorizer::new(),
            actions: Permission::ALL.into_iter().map(action).collect(),
        }
    }

    pub fn allows(&self, by: &Bearer, permission: Permission, on: &Subject<'_>) -> bool {
        let key = permission.key();
        let mut entities = self.actions.clone();
        let mut powers = HashSet::new();
        for holding in by.holdings.iter().filter(|holding| holding.permissions.contains(permission)) {
            let power = uid("Power", &format!("{}/{}", by.member, holding.role.key()));
            let mut groups = HashSet::from([uid("Reach", "any")]);
            match &holding.reach {
                Reach::Everything => groups.extend([uid("Reach", "everything")]),
                Reach::Assigned { accounts, cost_centres } => {
                    groups.extend(accounts.iter().map(|id| uid("Reach", &format!("account/{id}"))));
                    groups.extend(cost_centres.iter().map(|code| uid("Reach", &format!("centre/{code}"))));
                }
            }
            entities.push(Entity::new(power.clone(), HashMap::new(), groups).expect("a power"));
            powers.insert(power);
        }
        entities.push(member(by, powers));
        let (resource, accounts, centres, edges) = placed(by, on);
        match on {
            Subject::Member(target) if target.member != by.member => entities.push(member(target, HashSet::new())),
            Subject::Member(_) => {}
            _ => entities.push(Entity::new_no_attrs(resource.clone(), HashSet::new())),
        }
        let set = |ids: Vec<EntityUid>| {
            RestrictedExpression::new_set(ids.into_iter().map(RestrictedExpression::new_entity_uid))
        };
        let context = Context::from_pairs([
            ("any".to_owned(), RestrictedExpression::new_entity_uid(uid("Reach", "any"))),
            ("everything".to_owned(), RestrictedExpression::new_entity_uid(uid("Reach", "everything"))),
            ("accounts".to_owned(), set(accounts)),
            ("centres".to_owned(), set(centres)),
            ("edges".to_owned(), set(edges)),
        ])
        .expect("a context");
        let entities = Entities::from_entities(entities, None).expect("entities");
        let principal = uid("Member", by.member.as_str());
        let request = Request::new(principal, uid("Action", key), resource, context, None).expect("a request");
        let answer = self.engine.is_authorized(&request, &self.policies, &entities);
        let errors: Vec<_> = answer.diagnostics().errors().collect();
        assert!(errors.is_empty(), "{errors:?}");
        answer.decision() == Decision::Allow
    }
}

fn member(bearer: &Bearer, groups: HashSet<EntityUid>) -> Entity {
    let door = if bearer.door == Door::Open { "open" } else { "closed" };
    let facts = HashMap::from([
        ("status".to_owned(), text(bearer.status.key())),
        ("door".to_owned(), text(door)),
        ("rank".to_owned(), RestrictedExpression::new_long(rank(bearer))),
    ]);
    Entity::new(uid("Member", bearer.member.as_str()), facts, groups).expect("a member")
}

type Placed = (EntityUid, Vec<EntityUid>, Vec<EntityUid>, Vec<EntityUid>);

/// What it is done to, and through which accounts, cost centres and assignments that can be reached.
fn placed(by: &Bearer, on: &Subject<'_>) -> Placed {
    let account = |id: &crate::ids::AccountId| uid("Reach", &format!("account/{id}"));
    let none = Vec::new;
    match on {
        Subject::Organization => (uid("Organization", "o"), none(), none(), none()),
        Subject::Account(id) => (uid("Account", id.as_str()), vec![account(id)], none(), none()),
        Subject::Member(target) => {
            (uid("Member", target.member.as_str()), target.accounts.iter().map(account).collect(), none(), none())
        }
        Subject::Line(line) => {
            let centres = line.cost_centre.iter().map(|code| uid("Reach", &format!("centre/{code}"))).collect();
            let theirs = line.assigned.iter().filter(|(member, _)| *member == by.member);
            let edges = theirs.map(|(member, role)| uid("Power", &format!("{member}/{role}"))).collect();
            (uid("Line", line.id.as_str()), vec![account(&line.account)], centres, edges)
        }
    }
}
