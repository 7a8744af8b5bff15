//! Who of the provider's own stands before Care's queue.

use serde::Deserialize;
use serde_json::json;

use crate::{
    care::rules::Staff,
    desk::{DeskError, House, Visitor, Zone},
    identity::model::StaffRole,
};

/// One of the staff, signed in.
#[derive(Clone, Debug)]
pub struct Agent {
    pub visitor: Visitor,
    pub staff: Staff,
    pub zone: Zone,
    role: StaffRole,
}

#[derive(Deserialize)]
struct Row {
    first_name: String,
    role: StaffRole,
    zone: String,
}

impl Agent {
    /// The agent or operator that this visitor is.
    ///
    /// # Errors
    /// `NotFound` for everybody else, or that the database is broken.
    pub async fn of(visitor: Visitor) -> Result<Self, DeskError> {
        Self::in_one_of(visitor, &["agent", "operator"]).await
    }

    /// The operator that this visitor is.
    ///
    /// # Errors
    /// `NotFound` for everybody else, or that the database is broken.
    pub async fn operator(visitor: Visitor) -> Result<Self, DeskError> {
        Self::in_one_of(visitor, &["operator"]).await
    }

    async fn in_one_of(visitor: Visitor, roles: &[&str]) -> Result<Self, DeskError> {
        let row: Option<Row> = visitor
            .db()
            .row(
                "SELECT first_name, role, (SELECT VALUE zone FROM ONLY type::record('person', $person)) AS zone
                    FROM type::record('staff', $person) WHERE role IN $roles",
                json!({ "person": visitor.person, "roles": roles }),
            )
            .await?;
        let Row { first_name, role, zone } = row.ok_or(DeskError::NotFound)?;
        let staff = Self::named(&visitor.house, visitor.person.as_str(), &first_name);
        Ok(Self { visitor, staff, zone: Zone::named(&zone), role })
    }

    #[must_use]
    pub fn is_operator(&self) -> bool {
        self.role == StaffRole::Operator
    }

    /// One of the staff as customers read them: the brand stands beside the name.
    #[must_use]
    pub fn named(house: &House, id: &str, first_name: &str) -> Staff {
        Staff { id: id.to_owned(), name: format!("{first_name} ({})", house.options.brand) }
    }
}
