//! Lists as sheets: routes that are no pages, since a browser keeps what they answer.

use std::collections::HashMap;

use axum::{
    extract::{Path, Query, Request, State, rejection::PathRejection},
    http::{
        StatusCode,
        header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};

use super::{Site, bare::instead};
use crate::{
    desk::{Caller, Desk},
    ids::OrganizationId,
    people::users::{model::UserQuery, sheet},
    words::Language,
};

/// `GET /o/{organization}/hub/users.csv`
pub async fn users(
    State(site): State<Site>,
    organization: Result<Path<String>, PathRejection>,
    Query(asked): Query<HashMap<String, String>>,
    request: Request,
) -> Response {
    let parts = request.into_parts().0;
    let reads = parts.extensions.get::<Language>().copied().unwrap_or_default();
    let organization = OrganizationId::new(organization.map_or_else(|_| String::new(), |Path(id)| id));
    let query = UserQuery::read(|name| asked.get(name).cloned());
    let desk = match Desk::enter(site.house.clone(), Caller::of(&parts), &organization).await {
        Ok(desk) => desk,
        Err(cause) => return instead(&cause.into(), &query.address(&organization)),
    };
    match sheet::sheet(&desk, &query, reads).await {
        Ok(Ok(text)) => {
            let headers = [
                (CONTENT_TYPE, "text/csv; charset=utf-8"),
                (CONTENT_DISPOSITION, "attachment; filename=\"users.csv\""),
                (CACHE_CONTROL, "no-store"),
            ];
            (headers, text).into_response()
        }
        Ok(Err(_)) => StatusCode::FORBIDDEN.into_response(),
        Err(fault) => instead(&fault, &query.address(&organization)),
    }
}
