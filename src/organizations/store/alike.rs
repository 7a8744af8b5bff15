//! What a new organization may be already (server only).

use serde_json::json;

use crate::{
    desk::{Db, DeskError},
    ids::OrganizationId,
    organizations::model::{Alike, NewOrganization},
    people::terms::Search,
};

/// More than these help nobody to decide.
const MOST: usize = 5;

/// Those that are called the same but for case, accents, marks and the form of the company, and those in which somebody
/// has the owner's address.
///
/// # Errors
/// When the database does not answer.
pub async fn alike(db: &Db, new: &NewOrganization) -> Result<Vec<Alike>, DeskError> {
    let gram = Search::of(&new.owner).map(|search| search.gram);
    let rows: Vec<(OrganizationId, String, bool)> = db
        .rows(
            &format!(
                "LET $form = /(-(inc|llc|l-l-c|llp|ltd|lp|pllc|corp|corporation|company|co|sa|s-a|sas|srl|de|cv|c-v))+$/;
                LET $called = string::replace(string::slug($name), $form, '');
                LET $first = string::slice(string::split($called, '-')[0], 0, 24);
                LET $same = SELECT VALUE [record::id(id), name, false] FROM organization WITH INDEX organization_grams
                    WHERE grams CONTAINS $first AND string::replace(string::slug(name), $form, '') = $called LIMIT {MOST};
                LET $at = SELECT VALUE type::record('member', [org, member]) FROM member_words WITH INDEX member_words_any
                    WHERE grams CONTAINS $gram AND name_key > '' ORDER BY name_key LIMIT 100;
                LET $known = SELECT VALUE [org, (SELECT VALUE name FROM ONLY type::record('organization', $parent.org)), true]
                    FROM $at WHERE email = $owner LIMIT {MOST};
                RETURN array::concat($same, $known)"
            ),
            json!({ "name": new.name, "owner": new.owner, "gram": gram }),
        )
        .await?;
    let alike = |(id, name, has_owner)| Alike { id, name, has_owner };
    Ok(rows.into_iter().map(alike).collect())
}
