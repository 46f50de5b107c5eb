//! The stack machine: one pass over the instructions, with a stack, marks in it, and a memo.

use std::collections::HashMap;

use super::budget::Budget;
use super::cursor::Cursor;
use super::names::{is_harmful, rebuilds_data};
use super::value::{Global, Id, Object, Pickle, Value};
use super::{PickleError, containers, literals, objects};

/// The newest protocol there is.
const NEWEST_PROTOCOL: u8 = 5;
/// So many refused names are told; more add nothing.
const MOST_REFUSED: usize = 8;

/// Reads a pickle; bytes after its end are not looked at.
///
/// # Errors
/// [`PickleError`]; [`PickleError::WouldRunCode`] comes before any other once such a name was met.
pub fn read(bytes: &[u8]) -> Result<Pickle<'_>, PickleError> {
    read_prefix(bytes).map(|(pickle, _)| pickle)
}

/// As [`read`], and tells how many bytes the pickle takes.
///
/// # Errors
/// As [`read`].
pub fn read_prefix(bytes: &[u8]) -> Result<(Pickle<'_>, usize), PickleError> {
    let mut machine = Machine::new(bytes);
    let outcome = machine.run();
    if !machine.refused.is_empty() {
        return Err(PickleError::WouldRunCode {
            names: machine.refused,
        });
    }
    machine.pickle.root = outcome?;
    Ok((machine.pickle, machine.cursor.at()))
}

/// The state of a reading.
pub struct Machine<'a> {
    /// Where in the bytes.
    pub cursor: Cursor<'a>,
    /// The position of the current instruction, for messages.
    pub at: usize,
    budget: Budget,
    pickle: Pickle<'a>,
    stack: Vec<Id>,
    deepest: usize,
    marks: Vec<u32>,
    deepest_mark: usize,
    memo: HashMap<u32, Id>,
    refused: Vec<String>,
}

impl<'a> Machine<'a> {
    /// Constants that instructions of a single byte push; made once, so that they cost nothing.
    pub const NONE: Id = Id(0);
    /// `True`.
    pub const TRUE: Id = Id(1);
    /// `False`.
    pub const FALSE: Id = Id(2);
    /// The empty tuple.
    pub const EMPTY_TUPLE: Id = Id(3);

    fn new(bytes: &'a [u8]) -> Self {
        Self {
            cursor: Cursor::new(bytes),
            at: 0,
            budget: Budget::new(bytes.len()),
            pickle: Pickle {
                values: vec![
                    Value::None,
                    Value::Bool(true),
                    Value::Bool(false),
                    Value::Tuple(Vec::new()),
                ],
                globals: Vec::new(),
                objects: Vec::new(),
                root: Self::NONE,
            },
            stack: Vec::new(),
            deepest: 0,
            marks: Vec::new(),
            deepest_mark: 0,
            memo: HashMap::new(),
            refused: Vec::new(),
        }
    }

    fn run(&mut self) -> Result<Id, PickleError> {
        loop {
            self.at = self.cursor.at();
            let instruction = self.cursor.u8()?;
            match instruction {
                b'.' => return self.pop(),
                0x80 => {
                    let found = self.cursor.u8()?;
                    if found > NEWEST_PROTOCOL {
                        return Err(PickleError::Protocol { found });
                    }
                }
                // A frame only says how far to read ahead.
                0x95 => {
                    let length = self.cursor.u64()?;
                    self.cursor.expect(length)?;
                }
                _ => {
                    let known = literals::step(self, instruction)?
                        || containers::step(self, instruction)?
                        || objects::step(self, instruction)?
                        || self.step(instruction)?;
                    if !known {
                        return Err(PickleError::Unknown {
                            at: self.at,
                            byte: instruction,
                        });
                    }
                }
            }
        }
    }

    /// Stack, marks and memo.
    fn step(&mut self, instruction: u8) -> Result<bool, PickleError> {
        match instruction {
            b'(' => {
                self.marks.push(self.stack.len() as u32);
                if self.marks.len() > self.deepest_mark {
                    self.deepest_mark = self.marks.len();
                    self.budget.charge::<u32>(1)?;
                }
            }
            b'0' => {
                // As Python does: with nothing above the mark, the mark itself goes.
                if self.marks.last() == Some(&(self.stack.len() as u32)) {
                    self.marks.pop();
                } else {
                    self.pop()?;
                }
            }
            b'1' => drop(self.pop_to_mark()?),
            b'2' => {
                let top = self.top()?;
                self.push_id(top)?;
            }
            b'g' => {
                let index = self.index_in_line()?;
                self.recall(index)?;
            }
            b'h' => {
                let index = self.cursor.u8()?.into();
                self.recall(index)?;
            }
            b'j' => {
                let index = self.cursor.u32()?;
                self.recall(index)?;
            }
            b'p' => {
                let index = self.index_in_line()?;
                self.memorize(index)?;
            }
            b'q' => {
                let index = self.cursor.u8()?.into();
                self.memorize(index)?;
            }
            b'r' => {
                let index = self.cursor.u32()?;
                self.memorize(index)?;
            }
            0x94 => self.memorize(self.memo.len() as u32)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn index_in_line(&mut self) -> Result<u32, PickleError> {
        let at = self.cursor.at();
        let expected = "the number of a memo entry";
        let line = self.cursor.line()?;
        line.parse()
            .map_err(|_| PickleError::Literal { at, expected })
    }

    fn recall(&mut self, index: u32) -> Result<(), PickleError> {
        let found = self.memo.get(&index).copied();
        let id = found.ok_or(PickleError::Memo {
            at: self.at,
            index: index.into(),
        })?;
        self.push_id(id)
    }

    fn memorize(&mut self, index: u32) -> Result<(), PickleError> {
        let top = self.top()?;
        if self.memo.insert(index, top).is_none() {
            // A hash map keeps an eighth free and doubles: up to four times its entries while it moves.
            self.budget.charge_bytes(4 * (size_of::<(u32, Id)>() + 1))?;
        }
        Ok(())
    }

    /// Makes a value, without pushing it.
    pub fn make(&mut self, value: Value<'a>) -> Result<Id, PickleError> {
        let at = self.at;
        let index =
            u32::try_from(self.pickle.values.len()).map_err(|_| PickleError::Unsupported {
                at,
                what: "more than 4294967295 values",
            })?;
        self.budget.charge::<Value<'_>>(1)?;
        self.pickle.values.push(value);
        Ok(Id(index))
    }

    /// Makes a value and pushes it.
    pub fn push(&mut self, value: Value<'a>) -> Result<(), PickleError> {
        let id = self.make(value)?;
        self.push_id(id)
    }

    /// Pushes a value that exists.
    pub fn push_id(&mut self, id: Id) -> Result<(), PickleError> {
        if self.stack.len() >= self.deepest {
            self.deepest = self.stack.len() + 1;
            self.budget.charge::<Id>(1)?;
        }
        self.stack.push(id);
        Ok(())
    }

    fn underflow(&self) -> PickleError {
        PickleError::Underflow { at: self.at }
    }

    /// Where the values of the innermost mark begin.
    fn floor(&self) -> usize {
        self.marks.last().map_or(0, |&mark| mark as usize)
    }

    /// The topmost value, which stays.
    pub fn top(&self) -> Result<Id, PickleError> {
        let above = self.stack.get(self.floor()..).unwrap_or_default();
        above.last().copied().ok_or_else(|| self.underflow())
    }

    /// The topmost value, which goes.
    pub fn pop(&mut self) -> Result<Id, PickleError> {
        let top = self.top()?;
        self.stack.pop();
        Ok(top)
    }

    /// The topmost `count` values, which go.
    pub fn pop_many(&mut self, count: usize) -> Result<Vec<Id>, PickleError> {
        let start = self.stack.len().checked_sub(count);
        let start = start
            .filter(|&start| start >= self.floor())
            .ok_or_else(|| self.underflow())?;
        self.split_off(start)
    }

    /// All values since the last mark; they go, and so does the mark.
    pub fn pop_to_mark(&mut self) -> Result<Vec<Id>, PickleError> {
        let mark = self.marks.pop().ok_or_else(|| self.underflow())?;
        self.split_off(mark as usize)
    }

    fn split_off(&mut self, start: usize) -> Result<Vec<Id>, PickleError> {
        /// What an allocation of its own costs.
        const ALLOCATION: usize = 16;
        let count = self.stack.len().saturating_sub(start);
        self.budget
            .charge_bytes(ALLOCATION + count * size_of::<Id>())?;
        let values = self.stack.get(start..).unwrap_or_default().to_vec();
        self.stack.truncate(start);
        Ok(values)
    }

    /// Charges for `count` elements that go into a growing vector.
    pub fn charge<T>(&mut self, count: usize) -> Result<(), PickleError> {
        self.budget.charge::<T>(count)
    }

    /// The value of an id.
    pub fn value(&self, id: Id) -> &Value<'a> {
        self.pickle.value(id)
    }

    /// The value of an id, to change. Constants are not for changing, but nothing tries.
    pub fn value_mut(&mut self, id: Id) -> Option<&mut Value<'a>> {
        self.pickle.values.get_mut(id.0 as usize)
    }

    /// The object of an id, to change.
    pub fn object_mut(&mut self, id: Id) -> Option<&mut Object> {
        let Value::Object(index) = *self.pickle.value(id) else {
            return None;
        };
        self.pickle.objects.get_mut(index as usize)
    }

    /// What is wrong where `id` should be `expected`.
    pub fn kind_error(&self, id: Id, expected: &'static str) -> PickleError {
        PickleError::Kind {
            at: self.at,
            expected,
            found: self.pickle.kind(id),
        }
    }

    /// Makes a name and pushes it; a harmful one is noted.
    pub fn push_global(&mut self, global: Global<'a>) -> Result<(), PickleError> {
        if is_harmful(global) {
            self.refuse(global.to_string());
        }
        self.budget.charge::<Global<'_>>(1)?;
        let index = self.pickle.globals.len() as u32;
        self.pickle.globals.push(global);
        self.push(Value::Global(index))
    }

    /// Makes an object and pushes it. `is_call` says that Python would call the class or function with the arguments,
    /// in place of making an empty object of the class.
    pub fn push_object(
        &mut self,
        callable: Id,
        args: Id,
        kwargs: Option<Id>,
        is_call: bool,
    ) -> Result<(), PickleError> {
        match self.pickle.global(callable) {
            Some(global) if is_call && !rebuilds_data(global) => self.refuse(global.to_string()),
            Some(_) => {}
            None if is_call => self.refuse(format!("{} in it", self.pickle.kind(callable))),
            None => return Err(self.kind_error(callable, "the name of a class")),
        }
        self.budget.charge::<Object>(1)?;
        let index = self.pickle.objects.len() as u32;
        self.pickle.objects.push(Object {
            callable,
            args,
            kwargs,
            state: None,
            entries: Vec::new(),
            elements: Vec::new(),
        });
        self.push(Value::Object(index))
    }

    fn refuse(&mut self, name: String) {
        if self.refused.len() < MOST_REFUSED && !self.refused.contains(&name) {
            self.refused.push(name);
        }
    }
}
