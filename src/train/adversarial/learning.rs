//! Which variables of a network learn, and when gradients reach them.

use tch::Tensor;

use crate::generator::parameters::Parameters;

/// The variables of a network that learn.
pub struct Learning(Vec<Tensor>);

impl Learning {
    /// Those of a network whose gradients are kept now.
    pub fn of(parameters: &Parameters) -> Self {
        let learning = parameters
            .named()
            .filter(|(_, tensor)| tensor.requires_grad());
        Self(learning.map(|(_, tensor)| tensor.shallow_clone()).collect())
    }

    /// Keeps their gradients, or leaves them alone.
    pub fn set(&self, learns: bool) {
        for tensor in &self.0 {
            let _ = tensor.set_requires_grad(learns);
        }
    }
}
