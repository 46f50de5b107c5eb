"""The published size of the network in eager PyTorch, on layers of the same shapes with random weights, to time it: written from
the description of the network alone, the straightforward way, as one would by hand.

Reads lines "planes N" or "image N" from standard input and answers each with the seconds that N runs took.
"""

import math
import sys
import time

import torch
import torch.nn.functional as F

torch.manual_seed(0)
LATENT = 512
FILTER = torch.tensor([1.0, 3.0, 3.0, 1.0])
FILTER = torch.outer(FILTER, FILTER) / FILTER.sum() ** 2


def channels(resolution, base):
    return min(base // resolution, 512)


def filtered(x, pad):
    """The resampling filter with gain 4, on every channel."""
    count = x.shape[1]
    weight = (4 * FILTER)[None, None].repeat(count, 1, 1, 1)
    return F.conv2d(F.pad(x, pad), weight, groups=count)


def upsampled(image):
    n, c, h, w = image.shape
    zeros = image.new_zeros(n, c, h, 2, w, 2)
    zeros[:, :, :, 0, :, 0] = image
    return filtered(zeros.reshape(n, c, 2 * h, 2 * w), (2, 1, 2, 1))


class Convolution:
    def __init__(self, inputs, outputs, resolution, up, size=3, noise=True, demodulate=True):
        self.affine = torch.randn(inputs, LATENT), torch.ones(inputs)
        self.weight = torch.randn(outputs, inputs, size, size)
        self.bias = torch.zeros(outputs)
        self.noise = torch.randn(resolution, resolution) if noise else None
        self.strength = torch.tensor(0.1)
        self.up, self.demodulate = up, demodulate

    def __call__(self, x, w):
        style = F.linear(w, self.affine[0] / math.sqrt(LATENT), self.affine[1])
        weight = self.weight[None] * style[:, None, :, None, None]
        if not self.demodulate:
            weight = weight / math.sqrt(self.weight.shape[1])
            return F.conv2d(x, weight[0], self.bias)
        weight = weight * (weight.square().sum([2, 3, 4], keepdim=True) + 1e-8).rsqrt()
        if self.up:
            x = F.conv_transpose2d(x, weight[0].transpose(0, 1), stride=2)
            x = filtered(x, (1, 1, 1, 1))
        else:
            x = F.conv2d(x, weight[0], padding=1)
        if self.noise is not None:
            x = x + self.noise * self.strength
        x = x + self.bias[None, :, None, None]
        return F.leaky_relu(x, 0.2) * math.sqrt(2)


class Skip:
    """A skip network from 4 pixels up."""

    def __init__(self, resolution, base, colors):
        self.const = torch.randn(1, channels(4, base), 4, 4)
        self.blocks = []
        at = 4
        while at <= resolution:
            inputs, outputs = channels(max(at // 2, 4), base), channels(at, base)
            first = Convolution(inputs, outputs, at, True) if at > 4 else None
            second = Convolution(outputs, outputs, at, False)
            colored = Convolution(outputs, colors, at, False, 1, False, False)
            self.blocks.append((first, second, colored))
            at *= 2

    def __call__(self, w):
        x, image = self.const, None
        for first, second, colored in self.blocks:
            x = second(first(x, w) if first else x, w)
            color = colored(x, w)
            image = color if image is None else upsampled(image) + color
        return image


class Network:
    def __init__(self):
        self.backbone = Skip(256, 32768, 288)
        self.background = Skip(128, 16384, 32)
        self.decoder = torch.randn(64, 32) / 32**0.5, torch.zeros(64), torch.randn(33, 64) / 8, torch.zeros(33)
        self.color = Convolution(32, 3, 128, False, 1, False, False)
        self.blocks = []
        for inputs, outputs, at in [(32, 256, 256), (256, 128, 512)]:
            self.blocks.append((
                Convolution(inputs, outputs, at, True, noise=False),
                Convolution(outputs, outputs, at, False, noise=False),
                Convolution(outputs, 3, at, False, 1, False, False),
            ))
        self.w = torch.randn(1, LATENT)

    def planes(self):
        return self.backbone(self.w).view(3, 32, 3, 256, 256)

    def field(self, planes, points):
        unit = points * 2
        grid = torch.stack([unit[:, [0, 1, 2]], unit[:, [0, 2, 1]], unit[:, [1, 2, 0]]])[:, None, None]
        features = F.grid_sample(planes, grid, mode="bilinear", padding_mode="zeros", align_corners=False)
        features = features.reshape(3, 32, -1).mean(0).t()
        w0, b0, w1, b1 = self.decoder
        out = F.linear(F.softplus(F.linear(features, w0, b0)), w1, b1)
        density = out[:, 0].masked_fill((points[:, 0].abs() > 0.4) | (points[:, 2].abs() > 0.4), -1000.0)
        return density, out[:, 1:]

    def march(self, density, features, depths):
        length = depths[:, 1:] - depths[:, :-1]
        sigma = F.softplus((density[:, 1:] + density[:, :-1]) / 2 - 1)
        alpha = 1 - torch.exp(-sigma * length)
        light = torch.cumprod(torch.cat([torch.ones_like(alpha[:, :1]), 1 - alpha + 1e-10], 1), 1)[:, :-1]
        weight = alpha * light
        middle = (features[:, 1:] + features[:, :-1]) / 2
        return (weight[..., None] * middle).sum(1), weight

    def rays(self, planes, resolution=128, samples=48):
        pixel = (torch.arange(resolution) + 0.5) / resolution
        v, u = torch.meshgrid(pixel, pixel, indexing="ij")
        direction = torch.stack([(u - 0.5) / 6.48479, (0.5 - v) / 6.48479, -torch.ones_like(u)], -1).reshape(-1, 3)
        direction = F.normalize(direction, dim=-1)
        eye = torch.tensor([0.0, 0.0, 2.7])

        def at(depths):
            points = eye + depths[..., None] * direction[:, None]
            density, features = self.field(planes, points.reshape(-1, 3))
            return density.view(depths.shape), features.view(*depths.shape, 32)

        step = (3.3 - 2.25) / (samples - 1)
        coarse = (torch.linspace(2.25, 3.3, samples) + step / 2).expand(resolution**2, samples)
        density, features = at(coarse)
        _, weight = self.march(density, features, coarse)
        pooled = F.avg_pool1d(F.max_pool1d(weight[:, None], 2, 1, 1), 2, 1)[:, 0] + 0.01
        share = pooled[:, 1:-1] + 1e-5
        cdf = torch.cumsum(share / share.sum(1, keepdim=True), 1)
        cdf = torch.cat([torch.zeros_like(cdf[:, :1]), cdf], 1)
        u = torch.linspace(0, 1, samples).expand(resolution**2, samples).contiguous()
        found = torch.searchsorted(cdf, u, right=True)
        low, high = (found - 1).clamp(min=0), found.clamp(max=cdf.shape[1] - 1)
        middle = (coarse[:, 1:] + coarse[:, :-1]) / 2
        gap = cdf.gather(1, high) - cdf.gather(1, low)
        gap = torch.where(gap < 1e-5, torch.ones_like(gap), gap)
        start, end = middle.gather(1, low), middle.gather(1, high)
        fine = start + (u - cdf.gather(1, low)) / gap * (end - start)
        more_density, more_features = at(fine)
        depths, order = torch.sort(torch.cat([coarse, fine], 1), 1)
        density = torch.cat([density, more_density], 1).gather(1, order)
        features = torch.cat([features, more_features], 1)
        features = features.gather(1, order[..., None].expand(-1, -1, 32))
        seen, weight = self.march(density, features, depths)
        shape = (1, -1, resolution, resolution)
        return seen.t().reshape(shape), weight.sum(1).view(shape)

    def image(self):
        features, opacity = self.rays(self.planes())
        x = features + (1 - opacity) * self.background(self.w)
        image = self.color(x, self.w)
        for first, second, colored in self.blocks:
            x = second(first(x, self.w), self.w)
            image = upsampled(image) + colored(x, self.w)
        return image


def main():
    network = Network()
    with torch.no_grad():
        for line in sys.stdin:
            what, count = line.split()
            start = time.perf_counter()
            for _ in range(int(count)):
                getattr(network, what)()
            print(time.perf_counter() - start, flush=True)


main()
