//! Rules of the policy by example.
