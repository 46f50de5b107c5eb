//! Instructions that make and fill tuples, lists, sets and dictionaries.

use super::PickleError;
use super::machine::Machine;
use super::value::{Id, Value};

/// Carries out one of these instructions; tells whether it is one.
pub fn step(machine: &mut Machine<'_>, instruction: u8) -> Result<bool, PickleError> {
    match instruction {
        b')' => machine.push_id(Machine::EMPTY_TUPLE)?,
        0x85..=0x87 => {
            let elements = machine.pop_many(usize::from(instruction) - 0x84)?;
            machine.push(Value::Tuple(elements))?;
        }
        b't' => {
            let elements = machine.pop_to_mark()?;
            machine.push(Value::Tuple(elements))?;
        }
        b']' => machine.push(Value::List(Vec::new()))?,
        b'l' => {
            let elements = machine.pop_to_mark()?;
            machine.push(Value::List(elements))?;
        }
        0x8f => machine.push(Value::Set(Vec::new()))?,
        0x91 => {
            let elements = machine.pop_to_mark()?;
            machine.push(Value::Set(elements))?;
        }
        b'}' => machine.push(Value::Dict(Vec::new()))?,
        b'd' => {
            let entries = machine.pop_to_mark()?;
            machine.push(Value::Dict(Vec::new()))?;
            set_items(machine, &entries)?;
        }
        b'a' => {
            let elements = machine.pop_many(1)?;
            append(machine, &elements)?;
        }
        b'e' | 0x90 => {
            let elements = machine.pop_to_mark()?;
            append(machine, &elements)?;
        }
        b's' => {
            let entries = machine.pop_many(2)?;
            set_items(machine, &entries)?;
        }
        b'u' => {
            let entries = machine.pop_to_mark()?;
            set_items(machine, &entries)?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// Appends to the list, set or object on top of the stack.
fn append(machine: &mut Machine<'_>, elements: &[Id]) -> Result<(), PickleError> {
    machine.charge::<Id>(elements.len())?;
    let target = machine.top()?;
    match machine.value_mut(target) {
        Some(Value::List(list) | Value::Set(list)) => {
            list.extend_from_slice(elements);
            return Ok(());
        }
        Some(Value::Object(_)) => {}
        _ => return Err(machine.kind_error(target, "a list, a set or an object")),
    }
    if let Some(object) = machine.object_mut(target) {
        object.elements.extend_from_slice(elements);
    }
    Ok(())
}

/// Sets keys and values, which alternate, in the dictionary or object on top of the stack.
fn set_items(machine: &mut Machine<'_>, items: &[Id]) -> Result<(), PickleError> {
    machine.charge::<Id>(items.len())?;
    let target = machine.top()?;
    let (pairs, odd) = items.as_chunks::<2>();
    if !odd.is_empty() {
        return Err(PickleError::Underflow { at: machine.at });
    }
    let entries = pairs.iter().map(|&[key, value]| (key, value));
    match machine.value_mut(target) {
        Some(Value::Dict(dict)) => {
            dict.extend(entries);
            return Ok(());
        }
        Some(Value::Object(_)) => {}
        _ => return Err(machine.kind_error(target, "a dictionary or an object")),
    }
    if let Some(object) = machine.object_mut(target) {
        object.entries.extend(entries);
    }
    Ok(())
}
