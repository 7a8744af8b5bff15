//! Every migration, in order. One is one transaction with its marker; a migration that has landed is never edited.

use crate::desk::Migration;

pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "0001_desk", text: include_str!("desk/schema.surql") },
    Migration { name: "0002_identity", text: include_str!("identity/schema.surql") },
    Migration { name: "0003_organizations", text: include_str!("organizations/schema.surql") },
    Migration { name: "0004_people", text: include_str!("people/schema.surql") },
    Migration { name: "0005_notices", text: include_str!("notices/schema.surql") },
    Migration { name: "0006_roles", text: include_str!("roles/schema.surql") },
    Migration { name: "0007_accounts", text: include_str!("accounts/schema.surql") },
    Migration { name: "0008_users", text: include_str!("people/users.surql") },
    Migration { name: "0009_history", text: include_str!("history/schema.surql") },
    Migration { name: "0010_viewing", text: include_str!("viewing/schema.surql") },
    Migration { name: "0011_registration", text: include_str!("registration/schema.surql") },
    Migration { name: "0012_bulk", text: include_str!("bulk/schema.surql") },
    Migration { name: "0013_lists", text: include_str!("people/lists.surql") },
    Migration { name: "0014_bulk_actions", text: include_str!("bulk/actions.surql") },
    Migration { name: "0015_identity", text: include_str!("identity/address.surql") },
    Migration { name: "0016_holdings", text: include_str!("people/holdings.surql") },
    Migration { name: "0017_holdings_index", text: include_str!("people/holdings_index.surql") },
    Migration { name: "0018_care", text: include_str!("care/schema.surql") },
    Migration { name: "0019_plans", text: include_str!("accounts/plans.surql") },
    Migration { name: "0020_plans_index", text: include_str!("accounts/marks.surql") },
    Migration { name: "0021_approvals", text: include_str!("approvals/schema.surql") },
    Migration { name: "0022_import", text: include_str!("import/schema.surql") },
    Migration { name: "0023_ended", text: include_str!("bulk/ended.surql") },
    Migration { name: "0024_endings", text: include_str!("people/endings.surql") },
    Migration { name: "0025_endings_filled", text: include_str!("people/endings_filled.surql") },
    Migration { name: "0026_behalf", text: include_str!("history/behalf.surql") },
    Migration { name: "0027_saved_messages", text: include_str!("approvals/messages.surql") },
];
