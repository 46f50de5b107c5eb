//! Instructions that push numbers, text and bytes.

use super::PickleError;
use super::machine::Machine;
use super::value::Value;

/// Carries out one of these instructions; tells whether it is one.
pub fn step(machine: &mut Machine<'_>, instruction: u8) -> Result<bool, PickleError> {
    let value = match instruction {
        b'N' => return machine.push_id(Machine::NONE).map(|()| true),
        0x88 => return machine.push_id(Machine::TRUE).map(|()| true),
        0x89 => return machine.push_id(Machine::FALSE).map(|()| true),
        b'J' => Value::Int(machine.cursor.i32()?.into()),
        b'K' => Value::Int(machine.cursor.u8()?.into()),
        b'M' => Value::Int(machine.cursor.u16()?.into()),
        b'G' => Value::Float(machine.cursor.f64()?),
        0x8a => {
            let length = machine.cursor.u8()?.into();
            integer(machine.cursor.take(length)?)
        }
        0x8b => {
            let length = machine.cursor.u32()?.into();
            integer(machine.cursor.take(length)?)
        }
        b'I' | b'L' | b'F' => number_in_line(machine, instruction)?,
        _ => match string(machine, instruction)? {
            Some(value) => value,
            None => return Ok(false),
        },
    };
    machine.push(value)?;
    Ok(true)
}

/// Text and bytes; none where the instruction is another.
fn string<'a>(
    machine: &mut Machine<'a>,
    instruction: u8,
) -> Result<Option<Value<'a>>, PickleError> {
    let cursor = &mut machine.cursor;
    let value = match instruction {
        0x8c => {
            let length = cursor.u8()?.into();
            Value::Text(cursor.text(length)?)
        }
        b'X' => {
            let length = cursor.u32()?.into();
            Value::Text(cursor.text(length)?)
        }
        0x8d => {
            let length = cursor.u64()?;
            Value::Text(cursor.text(length)?)
        }
        b'C' => {
            let length = cursor.u8()?.into();
            Value::Bytes(cursor.take(length)?)
        }
        b'B' => {
            let length = cursor.u32()?.into();
            Value::Bytes(cursor.take(length)?)
        }
        0x8e | 0x96 => {
            let length = cursor.u64()?;
            Value::Bytes(cursor.take(length)?)
        }
        // Strings of Python 2 are text where they can be.
        b'U' | b'T' => {
            let length = match instruction {
                b'U' => cursor.u8()?.into(),
                _ => cursor.u32()?.into(),
            };
            let bytes = cursor.take(length)?;
            std::str::from_utf8(bytes).map_or(Value::Bytes(bytes), Value::Text)
        }
        b'S' | b'V' => Value::Text(line_of_text(machine, instruction)?),
        _ => return Ok(None),
    };
    Ok(Some(value))
}

/// A little-endian integer in two's complement; no bytes are zero.
fn integer(bytes: &[u8]) -> Value<'_> {
    if bytes.len() > 8 {
        return Value::BigInt(bytes);
    }
    let fill = match bytes.last() {
        Some(byte) if *byte >= 0x80 => 0xff,
        _ => 0,
    };
    let mut padded = [fill; 8];
    padded[..bytes.len()].copy_from_slice(bytes);
    Value::Int(i64::from_le_bytes(padded))
}

fn number_in_line<'a>(
    machine: &mut Machine<'a>,
    instruction: u8,
) -> Result<Value<'a>, PickleError> {
    let at = machine.cursor.at();
    let line = machine.cursor.line()?;
    let value = match (instruction, line) {
        (b'I', "00") => Some(Value::Bool(false)),
        (b'I', "01") => Some(Value::Bool(true)),
        (b'F', _) => line.parse().ok().map(Value::Float),
        _ => line.trim_end_matches('L').parse().ok().map(Value::Int),
    };
    value.ok_or(PickleError::Literal {
        at,
        expected: "a number of up to 64 bits",
    })
}

/// Text in quotes (`S`) or bare (`V`), without escapes.
fn line_of_text<'a>(machine: &mut Machine<'a>, instruction: u8) -> Result<&'a str, PickleError> {
    let at = machine.cursor.at();
    let line = machine.cursor.line()?;
    if line.contains('\\') {
        let what = "an escape in text";
        return Err(PickleError::Unsupported { at, what });
    }
    if instruction == b'V' {
        return Ok(line);
    }
    let quoted = |quote| line.strip_prefix(quote)?.strip_suffix(quote);
    quoted('\'')
        .or_else(|| quoted('"'))
        .ok_or(PickleError::Literal {
            at,
            expected: "text in quotes",
        })
}
