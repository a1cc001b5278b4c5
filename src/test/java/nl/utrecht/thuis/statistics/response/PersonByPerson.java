package nl.utrecht.thuis.statistics.response;

import java.util.ArrayList;
import java.util.List;

/**
 * The indicators as their formulas read, over persons: dense matrices, Gauss-Jordan, another coding (the last category is the reference), sums with i. To
 * compare with.
 */
final class PersonByPerson {
    final List<double[]> x = new ArrayList<>();
    final List<int[]> codes = new ArrayList<>();
    private final List<Integer> y = new ArrayList<>();
    final double[] rho;
    final double[][] sigma;
    double mean;
    double variance;
    double bias;
    double varianceOfR;

    PersonByPerson(ResponseTable table) {
        for (int cell = 0; cell < table.cells(); cell++) {
            int[] code = new int[table.variables().size()];
            List<Double> row = new ArrayList<>(List.of(1.0));
            for (int v = 0; v < code.length; v++) {
                code[v] = table.code(v, cell);
                for (int k = 0; k < table.variables().get(v).categories().size() - 1; k++) {
                    row.add(code[v] == k ? 1.0 : 0.0);
                }
            }
            for (int person = 0; person < table.population(cell); person++) {
                x.add(row.stream().mapToDouble(Double::doubleValue).toArray());
                codes.add(code);
                y.add(person < table.responses(cell) ? 1 : 0);
            }
        }
        rho = new double[x.size()];
        sigma = fit();
        moments();
    }

    private double[][] fit() {
        double[] beta = new double[x.get(0).length];
        double[][] inverse = new double[0][0];
        for (int step = 0; step < 40; step++) {
            double[][] information = new double[beta.length][beta.length];
            double[] score = new double[beta.length];
            for (int i = 0; i < rho.length; i++) {
                rho[i] = 1 / (1 + Math.exp(-dot(x.get(i), beta)));
                for (int j = 0; j < beta.length; j++) {
                    score[j] += x.get(i)[j] * (y.get(i) - rho[i]);
                    for (int k = 0; k < beta.length; k++) {
                        information[j][k] += x.get(i)[j] * x.get(i)[k] * rho[i] * (1 - rho[i]);
                    }
                }
            }
            inverse = inverse(information);
            for (int j = 0; j < beta.length; j++) {
                beta[j] += dot(inverse[j], score);
            }
        }
        return inverse;
    }

    private void moments() {
        int people = rho.length;
        int p = sigma.length;
        double[] meanZ = new double[p];
        for (int i = 0; i < people; i++) {
            mean += rho[i] / people;
            for (int j = 0; j < p; j++) {
                meanZ[j] += z(i)[j] / people;
            }
        }
        double squares = 0;
        double[] a = new double[p];
        double[][] b = new double[p][p];
        for (int i = 0; i < people; i++) {
            double[] z = z(i);
            squares += (rho[i] - mean) * (rho[i] - mean);
            for (int j = 0; j < p; j++) {
                bias += z[j] * dot(sigma[j], z) / people;
                a[j] += (rho[i] - mean) * (z[j] - meanZ[j]) / people;
                for (int k = 0; k < p; k++) {
                    b[j][k] += (z[j] - meanZ[j]) * (z[k] - meanZ[k]) / people;
                }
            }
        }
        variance = squares / (people - 1);
        double[][] bs = times(b, sigma);
        double[][] bsbs = times(bs, bs);
        double trace = 0;
        double quadratic = 0;
        for (int j = 0; j < p; j++) {
            trace += bsbs[j][j];
            quadratic += a[j] * dot(sigma[j], a);
        }
        varianceOfR = (4 * quadratic + 2 * trace) / (squares / people);
    }

    /** Pc of one category, squared. */
    double conditionalSquare(int variable, int category) {
        double sum = 0;
        for (int i = 0; i < rho.length; i++) {
            if (codes.get(i)[variable] == category) {
                double total = 0;
                int alike = 0;
                for (int other = 0; other < rho.length; other++) {
                    boolean same = true;
                    for (int v = 0; v < codes.get(i).length; v++) {
                        same &= v == variable || codes.get(i)[v] == codes.get(other)[v];
                    }
                    total += same ? rho[other] : 0;
                    alike += same ? 1 : 0;
                }
                sum += Math.pow(rho[i] - total / alike, 2) / rho.length;
            }
        }
        return sum;
    }

    private double[] z(int i) {
        double[] z = x.get(i).clone();
        for (int j = 0; j < z.length; j++) {
            z[j] *= rho[i] * (1 - rho[i]);
        }
        return z;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    private static double[][] inverse(double[][] matrix) {
        int p = matrix.length;
        double[][] work = new double[p][2 * p];
        for (int i = 0; i < p; i++) {
            System.arraycopy(matrix[i], 0, work[i], 0, p);
            work[i][p + i] = 1;
        }
        for (int i = 0; i < p; i++) {
            int pivot = i;
            for (int r = i + 1; r < p; r++) {
                pivot = Math.abs(work[r][i]) > Math.abs(work[pivot][i]) ? r : pivot;
            }
            double[] swapped = work[i];
            work[i] = work[pivot];
            work[pivot] = swapped;
            double by = work[i][i];
            for (int c = 0; c < 2 * p; c++) {
                work[i][c] /= by;
            }
            for (int r = 0; r < p; r++) {
                double factor = work[r][i];
                for (int c = 0; r != i && c < 2 * p; c++) {
                    work[r][c] -= factor * work[i][c];
                }
            }
        }
        double[][] inverse = new double[p][p];
        for (int i = 0; i < p; i++) {
            System.arraycopy(work[i], p, inverse[i], 0, p);
        }
        return inverse;
    }
}
