//! What the pages ask: registering, which anybody may; deciding; and the settings.

pub mod apply;
pub mod decide;
pub mod settings;

pub use apply::*;
pub use decide::*;
pub use settings::*;
