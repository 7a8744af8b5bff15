//! Hashing passwords and holding them against their hashes: argon2id, on its own threads, no more at once than cores.
//!
//! Always true: an address without a password costs the same work as one with it; a password is normalised first, so
//! that the same letters typed on another keyboard are the same password.

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use unicode_normalization::UnicodeNormalization;

use super::{
    rules::{MOST, take_password},
    strength::weigh,
};
use crate::{
    desk::{DeskError, HashCost, House},
    fault::FieldError,
};

/// The hash to keep.
///
/// # Errors
/// When it cannot be hashed, which is the machine's fault.
pub async fn hash(house: &House, password: &str) -> Result<String, DeskError> {
    let argon = argon(house.options.hash);
    let password = normal(password);
    let hashed = working(house, move || argon.hash_password(password.as_bytes()).map(|hash| hash.to_string())).await?;
    hashed.map_err(|cause| DeskError::Broken(cause.to_string()))
}

/// Whether it is this password; without a hash the same work, and no.
///
/// # Errors
/// When it cannot be hashed, which is the machine's fault.
pub async fn matches(house: &House, password: &str, kept: Option<&str>) -> Result<bool, DeskError> {
    let argon = argon(house.options.hash);
    // Nobody has a password this long: nothing is gained by hashing megabytes.
    let fits = password.chars().take(MOST + 1).count() <= MOST;
    let password = if fits { normal(password) } else { String::new() };
    let is_known = kept.is_some() && fits;
    let kept = kept.map_or_else(|| nobodys(house.options.hash), str::to_owned);
    let same = working(house, move || {
        PasswordHash::new(&kept).is_ok_and(|kept| argon.verify_password(password.as_bytes(), &kept).is_ok())
    })
    .await?;
    Ok(same && is_known)
}

/// Whether a new password can be taken by somebody of whom these words are known.
///
/// # Errors
/// When it cannot be weighed, which is the machine's fault.
pub async fn check(house: &House, password: &str, again: &str, own: Vec<String>) -> Result<Vec<FieldError>, DeskError> {
    let (password, again) = (password.to_owned(), again.to_owned());
    working(house, move || take_password(&password, &again, || weigh(&password, &own))).await
}

/// Works beside the threads that answer requests, when a core is free.
async fn working<T: Send + 'static>(house: &House, work: impl FnOnce() -> T + Send + 'static) -> Result<T, DeskError> {
    let broken = |cause: &dyn std::fmt::Display| DeskError::Broken(cause.to_string());
    let _turn = house.hashing.acquire().await.map_err(|cause| broken(&cause))?;
    tokio::task::spawn_blocking(work).await.map_err(|cause| broken(&cause))
}

fn normal(password: &str) -> String {
    password.chars().take(MOST).nfkc().collect()
}

const fn cost(cost: HashCost) -> (u32, u32) {
    match cost {
        HashCost::Full => (19 * 1024, 2),
        HashCost::Least => (Params::MIN_M_COST, Params::MIN_T_COST),
    }
}

fn argon(of: HashCost) -> Argon2<'static> {
    let (memory, passes) = cost(of);
    // Both costs are within the library's bounds; its own default is the full one.
    let params = Params::new(memory, passes, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// A hash of nothing that costs as much as any.
fn nobodys(of: HashCost) -> String {
    let (memory, passes) = cost(of);
    format!("$argon2id$v=19$m={memory},t={passes},p=1$bm9ib2R5bm9ib2R5bm9ib2Q${}", "A".repeat(43))
}
