//! Instructions with which Python would import, call and make things. Here they leave names and objects.

use super::PickleError;
use super::machine::Machine;
use super::value::{Global, Value};

/// Carries out one of these instructions; tells whether it is one.
pub fn step(machine: &mut Machine<'_>, instruction: u8) -> Result<bool, PickleError> {
    match instruction {
        b'c' => {
            let global = global_in_lines(machine)?;
            machine.push_global(global)?;
        }
        0x93 => {
            let (name, module) = (machine.pop()?, machine.pop()?);
            let (Value::Text(module), Value::Text(name)) =
                (machine.value(module), machine.value(name))
            else {
                return Err(machine.kind_error(name, "the name of a class or function as text"));
            };
            let global = Global { module, name };
            machine.push_global(global)?;
        }
        // REDUCE calls, NEWOBJ makes an empty object of a class.
        b'R' | 0x81 => {
            let (args, callable) = (machine.pop()?, machine.pop()?);
            if !matches!(machine.value(args), Value::Tuple(_)) {
                return Err(machine.kind_error(args, "a tuple of arguments"));
            }
            machine.push_object(callable, args, None, instruction == b'R')?;
        }
        0x92 => {
            let (kwargs, args) = (machine.pop()?, machine.pop()?);
            let class = machine.pop()?;
            if !matches!(machine.value(args), Value::Tuple(_)) {
                return Err(machine.kind_error(args, "a tuple of arguments"));
            }
            machine.push_object(class, args, Some(kwargs), false)?;
        }
        b'i' => {
            let global = global_in_lines(machine)?;
            let args = machine.pop_to_mark()?;
            let args = machine.make(Value::Tuple(args))?;
            machine.push_global(global)?;
            let class = machine.pop()?;
            machine.push_object(class, args, None, true)?;
        }
        b'o' => {
            let mut args = machine.pop_to_mark()?;
            if args.is_empty() {
                return Err(PickleError::Underflow { at: machine.at });
            }
            let class = args.remove(0);
            let args = machine.make(Value::Tuple(args))?;
            machine.push_object(class, args, None, true)?;
        }
        b'b' => build(machine)?,
        b'P' => {
            let name = machine.cursor.line()?;
            let name = machine.make(Value::Text(name))?;
            machine.push(Value::Persistent(name))?;
        }
        b'Q' => {
            let identity = machine.pop()?;
            machine.push(Value::Persistent(identity))?;
        }
        0x82..=0x84 => {
            let (at, what) = (machine.at, "an extension code");
            return Err(PickleError::Unsupported { at, what });
        }
        0x97 | 0x98 => {
            let (at, what) = (machine.at, "a buffer outside of the file");
            return Err(PickleError::Unsupported { at, what });
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// Module and name, a line each.
fn global_in_lines<'a>(machine: &mut Machine<'a>) -> Result<Global<'a>, PickleError> {
    let module = machine.cursor.line()?;
    let name = machine.cursor.line()?;
    Ok(Global { module, name })
}

/// Gives the object on top of the stack its state; a second state replaces the first.
fn build(machine: &mut Machine<'_>) -> Result<(), PickleError> {
    let state = machine.pop()?;
    let target = machine.top()?;
    match machine.object_mut(target) {
        Some(object) => object.state = Some(state),
        None => return Err(machine.kind_error(target, "an object to give a state")),
    }
    Ok(())
}
